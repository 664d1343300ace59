package dev.appstelemetry.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes jobs, which never run. */
final class JobsEndpoint {

  private record JobRequest(long jobId, @Nullable ObjectNode newSettings) {}

  private record Job(long jobId, ObjectNode settings) {}

  private static final String PATH = "/api/2.2/jobs/";

  private final Map<Long, Job> jobs = new TreeMap<>();
  private long lastId = 1000;

  void register(Router router) {
    router
        .route("POST", PATH + "create", this::create)
        .route("GET", PATH + "get", this::get)
        .route("POST", PATH + "reset", this::reset)
        .route("POST", PATH + "delete", this::delete)
        .route("GET", PATH + "list", this::list);
  }

  private synchronized Reply create(Call call) {
    lastId++;
    jobs.put(lastId, new Job(lastId, call.json(ObjectNode.class)));
    return Reply.ok(Map.of("job_id", lastId));
  }

  private synchronized Reply get(Call call) {
    long id = call.parameter("job_id").map(Long::valueOf).orElse(0L);
    return Optional.ofNullable(jobs.get(id)).map(Reply::ok).orElseGet(() -> missing(id));
  }

  private synchronized Reply reset(Call call) {
    JobRequest change = call.json(JobRequest.class);
    if (change.newSettings() == null || !jobs.containsKey(change.jobId())) {
      return missing(change.jobId());
    }
    jobs.put(change.jobId(), new Job(change.jobId(), change.newSettings()));
    return Reply.ok(Map.of());
  }

  private synchronized Reply delete(Call call) {
    long id = call.json(JobRequest.class).jobId();
    return jobs.remove(id) == null ? missing(id) : Reply.ok(Map.of());
  }

  private synchronized Reply list(Call call) {
    return Reply.ok(Map.of("jobs", jobs.values()));
  }

  private static Reply missing(long id) {
    return Reply.error(400, "INVALID_PARAMETER_VALUE", "Job " + id + " does not exist.");
  }
}
