package dev.appstelemetry.ingest;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.store.Slice;
import dev.appstelemetry.store.embedded.StoreState;
import dev.appstelemetry.store.embedded.StoreWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies slices from the source into the store. A slice that the source refuses as too large is
 * halved, and later slices are no longer than that. A single thread may use it.
 */
final class SliceCopier {

  private static final Logger LOG = LoggerFactory.getLogger(SliceCopier.class);

  /** A slice of this length is not halved. */
  private static final Duration SHORTEST = Duration.ofMinutes(30);

  private final StoreWriter writer;
  private final Extraction extraction;
  private final Clock clock;
  private final Consumer<StoreState> copied;
  private Duration longest = Duration.ofDays(365);
  private volatile boolean stopped;

  /**
   * Creates a copier.
   *
   * @param copied is called after each slice
   */
  SliceCopier(StoreWriter writer, Extraction extraction, Clock clock, Consumer<StoreState> copied) {
    this.writer = writer;
    this.extraction = extraction;
    this.clock = clock;
    this.copied = copied;
  }

  /** Returns the longest span that the source did not refuse as too large. */
  Duration longest() {
    return longest;
  }

  /** A slice that failed is not requested again. Any thread may call it. */
  void stop() {
    stopped = true;
  }

  /** Copies the newest part of a slice that is not too large. */
  void copyNewest(Slice slice, Instant now) throws SQLException {
    Slice part = slice;
    while (!copyOrShorten(part, now)) {
      Instant start = slice.end().minus(longest);
      part = slice.between(start.isAfter(slice.start()) ? start : slice.start(), slice.end());
    }
  }

  /** Copies a slice in parts that are not too large, the oldest first. */
  void copyOldestFirst(Slice slice, Instant now) throws SQLException {
    Instant start = slice.start();
    while (start.isBefore(slice.end())) {
      Slice part = slice.between(start, Slices.end(start, slice.end(), longest));
      start = copyOrShorten(part, now) ? part.end() : start;
    }
  }

  /** Returns false if the slice was too large, so that slices must be shorter from now on. */
  private boolean copyOrShorten(Slice slice, Instant now) throws SQLException {
    try {
      copy(slice, now);
      return true;
    } catch (Failure e) {
      Duration half = Duration.between(slice.start(), slice.end()).dividedBy(2);
      if (!tooLarge(e) || half.compareTo(SHORTEST) < 0) {
        throw e;
      }
      LOG.info("A slice of {} was too large ({}) and is halved", half.multipliedBy(2), e.code());
      longest = half;
      return false;
    }
  }

  private static boolean tooLarge(Failure e) {
    return e.code() == FailureCode.TOO_MUCH_DATA || e.code() == FailureCode.QUERY_TIMEOUT;
  }

  /** Copies a slice. Asks once more if the rows did not arrive whole. */
  void copy(Slice slice, Instant now) throws SQLException {
    try {
      copyOnce(slice, now);
    } catch (Failure e) {
      if (e.code() != FailureCode.RESULTS_UNREACHABLE || stopped) {
        throw e;
      }
      LOG.info("The rows of a slice could not be downloaded; asking for them again");
      copyOnce(slice, now);
    }
  }

  private void copyOnce(Slice slice, Instant now) throws SQLException {
    Instant startedAt = clock.instant();
    long begin = System.nanoTime();
    long received = 0;
    String problem = null;
    try {
      received = extraction.read(slice, rows -> writer.stage(rows, slice));
    } catch (Failure e) {
      problem = e.code().name();
      throw e;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      writer.recordStatement(slice.kind().name(), startedAt, took, received, problem);
    }
    long changed = writer.commit(slice, now);
    copied.accept(writer.state());
    LOG.info(
        "Copied {} rows from {} to {} ({}), {} changed",
        received,
        slice.start(),
        slice.end(),
        slice.kind(),
        changed);
  }
}
