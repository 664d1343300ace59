package dev.appstelemetry.bench;

import dev.appstelemetry.ingest.Extraction;
import dev.appstelemetry.store.Slice;
import dev.appstelemetry.store.embedded.StoreState;
import dev.appstelemetry.store.embedded.StoreWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Measures queries while a sync of many rows commits, and between commits. One commit adds the
 * rows, and the next one takes them away again, so that both measurements see both states.
 */
final class SyncBenchmark {

  private static final int ADDED = 100_000;
  private static final Duration OVERLAP = Duration.ofHours(48);

  private final Extraction extraction;
  private final StoreWriter writer;
  private final QueryLoad load;

  SyncBenchmark(Extraction extraction, StoreWriter writer, QueryLoad load) {
    this.extraction = extraction;
    this.writer = writer;
    this.load = load;
  }

  SyncFigures run(int cycles, Duration rest) throws SQLException, InterruptedException {
    StoreState state = writer.state();
    Instant end = Objects.requireNonNull(state.end());
    Instant start = end.minus(OVERLAP).truncatedTo(ChronoUnit.DAYS);
    Slice slice = new Slice(Slice.Kind.SYNC, start, end, state.clients());
    StagedRows rows = new StagedRows();
    extraction.read(slice, rows::addAll);
    StagedRows more = rows.withActions(ADDED);
    List<Cost> adding = new ArrayList<>();
    List<Cost> removing = new ArrayList<>();
    try (LogWatch log = LogWatch.of(Objects.requireNonNull(writer.path()))) {
      load.start();
      for (int i = 0; i < cycles; i++) {
        adding.add(sync(more, slice, end, rest));
        removing.add(sync(rows, slice, end, rest));
      }
      load.stop();
      return SyncFigures.of(load, adding, removing, log.maxBytes());
    }
  }

  private Cost sync(StagedRows rows, Slice slice, Instant now, Duration rest)
      throws SQLException, InterruptedException {
    load.enter(QueryLoad.Phase.REST);
    Thread.sleep(rest.toMillis());
    load.enter(QueryLoad.Phase.OTHER);
    var staged = writer.stage(rows.asResult(), slice);
    load.enter(QueryLoad.Phase.COMMIT);
    Cost cost = Cost.of(() -> writer.commit(slice, now));
    load.enter(QueryLoad.Phase.OTHER);
    if (cost.rows() != ADDED) {
      throw new IllegalStateException(cost.rows() + " rows were changed");
    }
    return cost;
  }
}
