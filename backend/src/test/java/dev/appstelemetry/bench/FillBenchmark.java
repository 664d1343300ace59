package dev.appstelemetry.bench;

import dev.appstelemetry.ingest.Extraction;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.Slice;
import dev.appstelemetry.store.embedded.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures the fill of an empty store: with the driver, compared with only reading the same rows,
 * and each stage without the driver.
 */
final class FillBenchmark {

  /** The ages in days between which rows are copied with one statement, as in a first fill. */
  private static final List<Integer> AGES =
      List.of(0, 7, 30, 90, 121, 152, 183, 214, 245, 276, 307, 338, 366);

  private static final int OF_STAGES = 3;
  private static final long MEMORY_MB = 1000;
  private static final Duration IDS_FOR = Duration.ofDays(9);

  private final Extraction extraction;
  private final SqlFiles files;
  private final Path folder;
  private final Instant now;
  private final List<Slice> slices;

  FillBenchmark(
      Extraction extraction, SqlFiles files, Path folder, Instant now, Set<String> clients) {
    this.extraction = extraction;
    this.files = files;
    this.folder = folder;
    this.now = now;
    this.slices = slices(now, clients);
  }

  private static List<Slice> slices(Instant now, Set<String> clients) {
    Instant tomorrow = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    List<Slice> slices = new ArrayList<>();
    for (int i = 1; i < AGES.size(); i++) {
      slices.add(
          new Slice(
              Slice.Kind.FILL,
              tomorrow.minus(Duration.ofDays(AGES.get(i))),
              tomorrow.minus(Duration.ofDays(AGES.get(i - 1))),
              clients));
    }
    return slices;
  }

  /** Reads every slice twice, once only to read it and once to copy it, in turns. */
  FillFigures run(int repetitions) throws SQLException, IOException {
    var warmUp = read(slices.get(OF_STAGES));
    Cost driver = Cost.NONE;
    Cost copy = Cost.NONE;
    try (StoreWriter writer = open("fill")) {
      for (int i = 0; i < slices.size(); i++) {
        Slice slice = slices.get(i);
        if (i % 2 == 0) {
          driver = driver.plus(read(slice));
        }
        copy = copy.plus(copy(slice, writer));
        if (i % 2 == 1) {
          driver = driver.plus(read(slice));
        }
      }
    }
    return stages(driver, copy, repetitions);
  }

  private Cost read(Slice slice) throws SQLException {
    return Cost.of(() -> extraction.read(slice, StagedRows::drain));
  }

  private Cost copy(Slice slice, StoreWriter writer) throws SQLException {
    return Cost.of(
        () -> {
          long rows = extraction.read(slice, result -> writer.stage(result, slice));
          var changed = writer.commit(slice, now);
          return rows;
        });
  }

  /** Runs the stages with rows from memory, each time on an empty store. */
  private FillFigures stages(Cost driver, Cost copy, int repetitions)
      throws SQLException, IOException {
    Slice slice = slices.get(OF_STAGES - 1);
    StagedRows rows = new StagedRows();
    extraction.read(slice, rows::addAll);
    List<Cost> memory = new ArrayList<>();
    List<Cost> stage = new ArrayList<>();
    List<Cost> commit = new ArrayList<>();
    List<Cost> unchanged = new ArrayList<>();
    // The first repetition warms up.
    for (int i = 0; i <= repetitions; i++) {
      try (StoreWriter writer = open("stages")) {
        Cost reading = Cost.of(() -> StagedRows.drain(rows.asResult()));
        Cost staging = Cost.of(() -> writer.stage(rows.asResult(), slice));
        Cost committing = commit(rows, slice, writer);
        var staged = writer.stage(rows.asResult(), slice);
        Cost again = commit(rows, slice, writer);
        if (i > 0) {
          memory.add(reading);
          stage.add(staging);
          commit.add(committing);
          unchanged.add(again);
        }
      }
    }
    return new FillFigures(driver, copy, memory, stage, commit, unchanged);
  }

  private Cost commit(StagedRows rows, Slice slice, StoreWriter writer) throws SQLException {
    return Cost.of(
        () -> {
          var changed = writer.commit(slice, now);
          return rows.size();
        });
  }

  private StoreWriter open(String name) throws IOException {
    Path file = folder.resolve(name + ".duckdb");
    Files.deleteIfExists(file);
    Files.deleteIfExists(folder.resolve(name + ".duckdb.wal"));
    return StoreWriter.open(files, file, MEMORY_MB, IDS_FOR);
  }
}
