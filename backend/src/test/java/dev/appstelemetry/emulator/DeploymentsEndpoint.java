package dev.appstelemetry.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.appstelemetry.emulator.WorkspaceTree.Description;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Deploys apps from folders of the workspace. A deployment is IN_PROGRESS until after its first
 * poll. It fails on a file above the platform's limit, with the platform's message, and on a
 * missing folder.
 */
final class DeploymentsEndpoint {

  private static final String PATH = "/api/2.0/apps/{name}/deployments";
  private static final String FAILURE = "Failed to snapshot source code due to error: ";
  private static final String TOO_LARGE =
      "File %s is larger than the maximum allowed file size of %d bytes."
          + " Please reduce the file size and try again.";

  private final AppInventory apps;
  private final WorkspaceTree tree;
  private final String caller;
  private final Clock clock;
  private final Map<String, Map<String, ObjectNode>> deployments = new LinkedHashMap<>();

  DeploymentsEndpoint(AppInventory apps, WorkspaceTree tree, String caller, Clock clock) {
    this.apps = apps;
    this.tree = tree;
    this.caller = caller;
    this.clock = clock;
  }

  void register(Router router) {
    router
        .route("POST", PATH, this::deploy)
        .route("GET", PATH, this::list)
        .route("GET", PATH + "/{id}", this::poll);
  }

  private synchronized Reply deploy(Call call) {
    Optional<ObjectNode> found = apps.find(call.variable("name"));
    if (found.isEmpty()) {
      return AppsEndpoint.missing(call);
    }
    ObjectNode app = found.get();
    if (!AppInventory.computeState(app).equals("ACTIVE")) {
      return refusal(call, "it is not in RUNNING state");
    }
    if (app.has("pending_deployment")) {
      return refusal(call, "there is an active deployment in progress");
    }
    ObjectNode deployment = call.json(ObjectNode.class);
    String id = UUID.randomUUID().toString();
    deployment.put("deployment_id", id);
    deployment.put("creator", caller);
    deployment.put("create_time", clock.instant().toString());
    status(deployment, "IN_PROGRESS", "Preparing source code for new app deployment.");
    of(call).put(id, deployment);
    apps.deploying(app, deployment);
    return Reply.ok(deployment);
  }

  private static Reply refusal(Call call, String reason) {
    String message = "Cannot deploy app " + call.variable("name") + " as " + reason;
    return Reply.error(400, "BAD_REQUEST", message);
  }

  private synchronized Reply list(Call call) {
    List<ObjectNode> latestFirst =
        of(call).values().stream()
            .sorted((one, other) -> createTime(other).compareTo(createTime(one)))
            .toList();
    return Reply.ok(Map.of("app_deployments", latestFirst));
  }

  private static String createTime(ObjectNode deployment) {
    return deployment.path("create_time").asText();
  }

  private synchronized Reply poll(Call call) {
    ObjectNode deployment = of(call).get(call.variable("id"));
    if (deployment == null) {
      return Reply.error(404, "RESOURCE_DOES_NOT_EXIST", "There is no such deployment.");
    }
    ObjectNode before = deployment.deepCopy();
    if (before.at("/status/state").asText().equals("IN_PROGRESS")) {
      end(call, deployment);
    }
    return Reply.ok(before);
  }

  private void end(Call call, ObjectNode deployment) {
    ObjectNode app = apps.find(call.variable("name")).orElseThrow();
    Optional<String> problem = problem(deployment.path("source_code_path").asText());
    if (problem.isPresent()) {
      status(deployment, "FAILED", FAILURE + problem.get());
      apps.deploymentFailed(app);
    } else {
      status(deployment, "SUCCEEDED", "App started successfully");
      apps.deployed(app, deployment);
    }
  }

  private Optional<String> problem(String source) {
    if (tree.find(source).filter(Description::isFolder).isEmpty()) {
      return Optional.of("Path (" + source + ") doesn't exist.");
    }
    return tree.below(source).stream()
        .filter(file -> file.size() != null && file.size() > ImportEndpoint.MAX_BYTES)
        .map(file -> TOO_LARGE.formatted(file.path(), ImportEndpoint.MAX_BYTES))
        .findFirst();
  }

  private Map<String, ObjectNode> of(Call call) {
    return deployments.computeIfAbsent(call.variable("name"), any -> new LinkedHashMap<>());
  }

  private static void status(ObjectNode deployment, String state, String message) {
    deployment.set("status", Json.tree(Map.of("state", state, "message", message)));
  }
}
