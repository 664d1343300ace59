package dev.appstelemetry.bench;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Queries beside the commits of a sync.
 *
 * @param atRest the requests between the commits, in milliseconds
 * @param duringCommit the requests that overlap a commit
 * @param adding the commits that add rows
 * @param removing the commits that remove the same rows
 * @param maxLogBytes the greatest size of the write-ahead log
 */
@Serdeable
record SyncFigures(
    Requests atRest,
    Requests duringCommit,
    List<Cost> adding,
    List<Cost> removing,
    long maxLogBytes) {

  /** Times of requests in milliseconds. */
  @Serdeable
  record Requests(int count, double median, double p99) {

    static Requests of(Timings timings) {
      return new Requests(timings.count(), timings.percentile(50), timings.percentile(99));
    }
  }

  static SyncFigures of(QueryLoad load, List<Cost> adding, List<Cost> removing, long maxLogBytes) {
    return new SyncFigures(
        Requests.of(load.of(QueryLoad.Phase.REST)),
        Requests.of(load.of(QueryLoad.Phase.COMMIT)),
        adding,
        removing,
        maxLogBytes);
  }
}
