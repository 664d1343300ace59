package dev.appstelemetry.standin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Who the caller is, which apps there are, and which features the driver shall use: none. */
final class DirectoryEndpoint {

  private record Page(List<StandInApp> apps, @Nullable String nextPageToken) {}

  private static final int DEFAULT_PAGE = 20;

  private final String clientId;
  private final Faults faults;
  private final List<StandInApp> apps = new CopyOnWriteArrayList<>();

  DirectoryEndpoint(String clientId, Faults faults) {
    this.clientId = clientId;
    this.faults = faults;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/preview/scim/v2/Me", call -> Reply.ok(me()))
        .route("GET", "/api/2.0/apps", this::list)
        .route(
            "GET",
            "/api/2.0/connector-service/feature-flags/OSS_JDBC/{version}",
            call -> Reply.ok(Map.of("flags", List.of(), "ttl_seconds", 900)));
  }

  void add(StandInApp app) {
    apps.add(app);
  }

  private Map<String, Object> me() {
    return Map.of("id", "1", "userName", clientId, "displayName", "Stand-in", "active", true);
  }

  private Reply list(Call call) {
    waitAsLongAsTold();
    return faults.takeReply(FaultPoint.APPS).orElseGet(() -> Reply.ok(page(call)));
  }

  /** No longer, once that is over. */
  private void waitAsLongAsTold() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < faults.appsDelay().toNanos()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private Page page(Call call) {
    int size = call.parameter("page_size").map(Integer::valueOf).orElse(DEFAULT_PAGE);
    int from = call.parameter("page_token").map(Integer::valueOf).orElse(0);
    int to = Math.min(from + size, apps.size());
    return new Page(apps.subList(from, to), to < apps.size() ? String.valueOf(to) : null);
  }
}
