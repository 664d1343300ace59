package dev.appstelemetry.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists, creates, updates, starts, stops and deletes apps. */
final class AppsEndpoint {

  private record Page(List<ObjectNode> apps, @Nullable String nextPageToken) {}

  private record Update(ObjectNode app, String updateMask) {}

  private static final int DEFAULT_PAGE = 20;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,29}");
  private static final Map<String, ?> UPDATED = Map.of("status", Map.of("state", "SUCCEEDED"));

  private final AppInventory apps;
  private final Faults faults;

  AppsEndpoint(AppInventory apps, Faults faults) {
    this.apps = apps;
    this.faults = faults;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/apps", this::list)
        .route("POST", "/api/2.0/apps", this::create)
        .route("GET", "/api/2.0/apps/{name}", this::get)
        .route("PATCH", "/api/2.0/apps/{name}", call -> on(call, app -> patch(app, call)))
        .route("POST", "/api/2.0/apps/{name}/update", call -> on(call, app -> update(app, call)))
        .route("GET", "/api/2.0/apps/{name}/update", call -> on(call, app -> Reply.ok(UPDATED)))
        .route("DELETE", "/api/2.0/apps/{name}", call -> on(call, this::delete))
        .route("POST", "/api/2.0/apps/{name}/start", call -> on(call, this::start))
        .route("POST", "/api/2.0/apps/{name}/stop", call -> on(call, this::stop));
  }

  private Reply list(Call call) {
    applyDelay();
    return faults.takeReply(FaultPoint.APPS).orElseGet(() -> Reply.ok(page(call)));
  }

  /** Waits in short steps, so that clearing the delay ends the wait. */
  private void applyDelay() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < faults.appsDelay().toNanos()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private Page page(Call call) {
    List<ObjectNode> all = apps.list();
    int size = call.parameter("page_size").map(Integer::valueOf).orElse(DEFAULT_PAGE);
    int from = call.parameter("page_token").map(Integer::valueOf).orElse(0);
    int to = Math.min(from + size, all.size());
    return new Page(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
  }

  private Reply create(Call call) {
    ObjectNode described = call.json(ObjectNode.class);
    String name = described.path("name").asText();
    if (!NAME.matcher(name).matches()) {
      return Reply.error(400, "INVALID_PARAMETER_VALUE", "Not the name of an app: " + name);
    }
    if (apps.find(name).isPresent()) {
      String message = "An app with the same name already exists: " + name;
      return Reply.error(409, "RESOURCE_ALREADY_EXISTS", message);
    }
    boolean starts = call.parameter("no_compute").filter(Boolean::parseBoolean).isEmpty();
    return Reply.ok(apps.create(described, starts));
  }

  private Reply get(Call call) {
    return apps.readAndAdvance(call.variable("name")).map(Reply::ok).orElseGet(() -> missing(call));
  }

  private Reply patch(ObjectNode app, Call call) {
    app.setAll(call.json(ObjectNode.class));
    return Reply.ok(app);
  }

  private Reply update(ObjectNode app, Call call) {
    Update update = call.json(Update.class);
    for (String field : update.updateMask().split(",")) {
      JsonNode value = update.app().get(field);
      if (value != null) {
        app.set(field, value);
      }
    }
    return Reply.ok(UPDATED);
  }

  private Reply delete(ObjectNode app) {
    apps.remove(app.path("name").asText());
    return Reply.ok(app);
  }

  private Reply start(ObjectNode app) {
    apps.start(app);
    return Reply.ok(app);
  }

  private Reply stop(ObjectNode app) {
    apps.stop(app);
    return Reply.ok(app);
  }

  private Reply on(Call call, Function<ObjectNode, Reply> action) {
    return apps.find(call.variable("name")).map(action).orElseGet(() -> missing(call));
  }

  static Reply missing(Call call) {
    String message = "App with name " + call.variable("name") + " does not exist or is deleted.";
    return Reply.error(404, "RESOURCE_DOES_NOT_EXIST", message);
  }
}
