package dev.appstelemetry.store.embedded;

import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.Slice;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Extends the copy of a workspace's rows. A slice is staged first, and then replaces the rows of
 * its span in one transaction, together with the record of the slice: a crash loses at most a slice
 * that is then copied again. A single thread may use it.
 */
public final class StoreWriter extends OpenStore {

  /** Rows of one id are looked for this far outside of a slice. */
  private static final Duration NEIGHBOURHOOD = Duration.ofDays(7);

  /** The number of changed rows from which a checkpoint compresses them at once. */
  private static final long LARGE = 50_000;

  private final SqlFiles files;
  private final String freshEvents;
  private final Duration idsFor;

  private StoreWriter(SqlFiles files, StorePlace place, long memory, Duration idsFor) {
    super(files, place, memory, List.of());
    this.files = files;
    this.idsFor = idsFor;
    this.freshEvents =
        new QueryCatalog(files, new AuditTable(EmbeddedStore.AUDIT_TABLE, false))
            .statement(
                "duckdb/merge/fresh_events.sql",
                Map.of("scanned_rows", "duckdb/merge/staged_rows.sql"));
  }

  /**
   * Opens the copy.
   *
   * @param path the file; it is created anew if it is damaged, and the copy is in memory if the
   *     file cannot be used
   * @param memory the memory limit in megabytes
   * @param idsFor how long the ids of rows about apps are kept; longer than any slice is read again
   */
  public static StoreWriter open(SqlFiles files, Path path, long memory, Duration idsFor) {
    return new StoreWriter(files, new StoreFile(files, path), memory, idsFor);
  }

  /** Drops all rows, and sets the property that they depend on. Generations go on. */
  public void reset(String name, String value) throws SQLException {
    inTransaction(
        statement -> {
          for (String table : new String[] {"events", "other_rows", "slices", "clients"}) {
            statement.execute("delete from " + table);
          }
          setProperty(name, value);
          setProperty(StorePlace.GENERATION, Long.toString(generation()));
        });
  }

  /**
   * Stages the rows of {@code extract/slice.sql}. Rows that were staged before are dropped.
   *
   * @return the number of rows
   */
  public long stage(ResultSet rows, Slice slice) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.execute(files.read("duckdb/merge/stage.sql"));
    }
    DuckDBConnection duck = connection().unwrap(DuckDBConnection.class);
    long count = 0;
    try (DuckDBAppender stage = duck.createAppender("temp", "main", "stage")) {
      while (rows.next()) {
        append(stage, rows);
        count++;
      }
    }
    try (DuckDBAppender clients = duck.createAppender("temp", "main", "slice_clients")) {
      for (String client : slice.clients()) {
        clients.beginRow();
        clients.append(client);
        clients.endRow();
      }
    }
    return count;
  }

  private static void append(DuckDBAppender stage, ResultSet row) throws SQLException {
    stage.beginRow();
    stage.append(row.getString(1));
    stage.append(row.getLong(2));
    java.sql.Date date = row.getDate(3);
    stage.append(date == null ? null : date.toLocalDate());
    for (int column = 4; column <= 7; column++) {
      stage.append(row.getString(column));
    }
    int statusCode = row.getInt(8);
    if (row.wasNull()) {
      stage.appendNull();
    } else {
      stage.append(statusCode);
    }
    stage.append(row.getBoolean(9));
    for (int column = 10; column <= 13; column++) {
      stage.append(row.getString(column));
    }
    long last = row.getLong(14);
    if (row.wasNull()) {
      stage.appendNull();
    } else {
      stage.append(last);
    }
    stage.endRow();
  }

  /**
   * Replaces the events of a slice by the staged ones.
   *
   * @param now the current instant
   * @return the number of rows that changed
   */
  public long commit(Slice slice, Instant now) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      set(statement, "slice_start", slice.start());
      set(statement, "slice_end", slice.end());
      set(statement, "earlier_start", slice.start().minus(NEIGHBOURHOOD));
      set(statement, "later_end", slice.end().plus(NEIGHBOURHOOD));
      set(statement, "ids_from", idsFrom(now));
      statement.execute("set variable only_sign_ins = " + slice.onlySignIns());
      statement.execute(freshEvents);
      statement.execute(files.read("duckdb/merge/stored_events.sql"));
      long staged = number(statement, "select count(*) from stage where last_micros is null");
      long fresh = number(statement, "select count(*) from fresh_events");
      long later = number(statement, "select count(*) from later_ids");
      boolean empty = number(statement, "select count(*) from stored_events") == 0;
      if (!empty) {
        statement.execute(files.read("duckdb/merge/changes.sql"));
      }
      long added = empty ? fresh : number(statement, "select count(*) from added_events");
      long removed = later + (empty ? 0 : number(statement, "select count(*) from removed_events"));
      String way = empty || removed > 0 ? "replace" : "add";
      StoreState before = state();
      inTransaction(
          change -> {
            change.execute(files.read("duckdb/merge/" + way + ".sql"));
            change.execute(files.read("duckdb/merge/record.sql"));
            record(slice, now, before, fresh, added + removed, staged - fresh);
          });
      if (added > LARGE || removed > 0) {
        statement.execute("force checkpoint telemetry");
      }
      statement.execute(files.read("duckdb/merge/stage.sql"));
      return added + removed;
    }
  }

  /** Ids are forgotten from the begin of a day, because slices begin with days. */
  private Instant idsFrom(Instant now) {
    return now.minus(idsFor).truncatedTo(ChronoUnit.DAYS);
  }

  /** The generation changes with the rows, and with the time up to which the log is complete. */
  private void record(
      Slice slice, Instant now, StoreState before, long events, long changed, long doubled)
      throws SQLException {
    try (PreparedStatement insert =
        connection()
            .prepareStatement(
                "insert into slices select ? + case when ? > 0 or ? or epoch_us(max(event_time)) is"
                    + " distinct from ? then 1 else 0 end, ?, cast(? as timestamptz), cast(? as"
                    + " timestamptz), cast(? as timestamptz), ?, ?, ? from other_rows")) {
      insert.setLong(1, before.generation());
      insert.setLong(2, changed);
      insert.setBoolean(3, before.empty() || extendsHistory(slice, before));
      insert.setObject(4, before.newest() == null ? null : Micros.of(before.newest()));
      insert.setString(5, slice.kind().name());
      insert.setString(6, slice.start().toString());
      insert.setString(7, slice.end().toString());
      insert.setString(8, now.toString());
      insert.setLong(9, events);
      insert.setLong(10, changed);
      insert.setLong(11, doubled);
      insert.execute();
    }
  }

  private static boolean extendsHistory(Slice slice, StoreState before) {
    return before.start() != null && slice.start().isBefore(before.start());
  }

  /** Drops rows before the history's start, and ids that are not needed any more. */
  public void forget(Instant historyStart, Instant now) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      set(statement, "history_start", historyStart);
      set(statement, "ids_from", idsFrom(now));
      inTransaction(change -> change.execute(files.read("duckdb/merge/forget.sql")));
      statement.execute("force checkpoint telemetry");
    }
  }

  /** Adds a statement to the record of what the copies cost. */
  public void recordStatement(
      String kind, Instant startedAt, Duration took, long received, @Nullable String failure)
      throws SQLException {
    try (PreparedStatement insert =
        connection()
            .prepareStatement(
                "insert into statements values (?, cast(? as timestamptz), ?, ?, ?)")) {
      insert.setString(1, kind);
      insert.setString(2, startedAt.toString());
      insert.setDouble(3, took.toNanos() / 1e9);
      insert.setLong(4, received);
      insert.setString(5, failure);
      insert.execute();
    }
  }

  private static void set(Statement statement, String variable, Instant value) throws SQLException {
    statement.execute("set variable " + variable + " = timestamptz '" + value + "'");
  }
}
