package dev.appstelemetry.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The workspace's apps as JSON of the Apps API, including unknown fields sent by callers.
 *
 * <p>A starting app is reported as STARTING once and as ACTIVE from the next read, so that pollers
 * see both states.
 */
final class AppInventory {

  private final String caller;
  private final Clock clock;
  private final Map<String, ObjectNode> apps = new LinkedHashMap<>();

  AppInventory(String caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  synchronized void add(EmulatedApp app) {
    apps.put(app.name(), Json.tree(app));
  }

  /** Adds an app with the fields sent by the caller and those set by the platform. */
  synchronized ObjectNode create(ObjectNode described, boolean starts) {
    String name = described.path("name").asText();
    ObjectNode app = described.deepCopy();
    app.setAll(given(name));
    if (!app.hasNonNull("compute_size")) {
      app.put("compute_size", "MEDIUM");
    }
    apps.put(name, app);
    compute(app, starts ? "STARTING" : "STOPPED");
    status(app, "UNAVAILABLE", "App status is unavailable.");
    return app;
  }

  private ObjectNode given(String name) {
    String principal = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return Json.tree(
        Map.of(
            "id",
            "id-" + name,
            "url",
            "https://" + name + ".databricksapps.com",
            "creator",
            caller,
            "create_time",
            clock.instant().toString(),
            "service_principal_client_id",
            principal,
            "service_principal_name",
            "app-" + name,
            "oauth2_app_client_id",
            "client-" + name,
            "default_source_code_path",
            "/Workspace/Users/" + caller + "/" + name));
  }

  synchronized List<ObjectNode> list() {
    return List.copyOf(apps.values());
  }

  synchronized Optional<ObjectNode> find(String name) {
    return Optional.ofNullable(apps.get(name));
  }

  /** Returns the app's state; a starting app becomes ACTIVE afterwards. */
  synchronized Optional<ObjectNode> readAndAdvance(String name) {
    return find(name)
        .map(
            app -> {
              ObjectNode before = app.deepCopy();
              if (computeState(app).equals("STARTING")) {
                compute(app, "ACTIVE");
              }
              return before;
            });
  }

  synchronized void remove(String name) {
    apps.remove(name);
  }

  synchronized void start(ObjectNode app) {
    compute(app, "STARTING");
  }

  /** Stops the app, which removes its deployments. */
  synchronized void stop(ObjectNode app) {
    compute(app, "STOPPED");
    status(app, "UNAVAILABLE", "App status is unavailable.");
    app.remove(List.of("active_deployment", "pending_deployment"));
  }

  synchronized void deploying(ObjectNode app, ObjectNode deployment) {
    status(app, "DEPLOYING", "Deployment in progress");
    app.set("pending_deployment", deployment);
  }

  synchronized void deployed(ObjectNode app, ObjectNode deployment) {
    status(app, "RUNNING", "App is running");
    app.remove("pending_deployment");
    app.set("active_deployment", deployment);
    app.set("default_source_code_path", deployment.get("source_code_path"));
  }

  synchronized void deploymentFailed(ObjectNode app) {
    status(app, "UNAVAILABLE", "App status is unavailable.");
    app.remove("pending_deployment");
  }

  static String computeState(ObjectNode app) {
    return app.at("/compute_status/state").asText();
  }

  private static void compute(ObjectNode app, String state) {
    var status = Map.of("state", state, "message", "App compute is " + state + ".");
    app.set("compute_status", Json.tree(status));
  }

  private static void status(ObjectNode app, String state, String message) {
    app.set("app_status", Json.tree(Map.of("state", state, "message", message)));
  }
}
