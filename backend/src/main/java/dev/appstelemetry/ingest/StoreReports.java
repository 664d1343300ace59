package dev.appstelemetry.ingest;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.ingest.StoreReport.Cost;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.sql.SqlHeader;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.store.StatementRunner;
import dev.appstelemetry.store.StoreSettings;
import dev.appstelemetry.store.embedded.StoreWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports on the copy of a workspace's rows. */
public final class StoreReports {

  private static final Logger LOG = LoggerFactory.getLogger(StoreReports.class);

  private static final String REPORT = "duckdb/store_report.sql";
  private static final int LAST_DAYS = 7;

  private final Sync sync;
  private final StoreWriter writer;
  private final StatementRunner statements;
  private final StoreSettings settings;
  private final int historyDays;
  private final Clock clock;
  private final String text;
  private final Instant since;

  private volatile Row lastRow = new Row(0, 0, new Cost(0, 0, 0, 0), new Cost(0, 0, 0, 0));

  /**
   * Creates the reports of a store.
   *
   * @param statements runs statements on the store
   */
  public StoreReports(
      SqlFiles files,
      Sync sync,
      StoreWriter writer,
      StatementRunner statements,
      StoreSettings settings,
      int historyDays,
      Clock clock) {
    this.sync = sync;
    this.writer = writer;
    this.statements = statements;
    this.settings = settings;
    this.historyDays = historyDays;
    this.clock = clock;
    this.text = SqlHeader.of(REPORT, files.read(REPORT)).body();
    this.since = clock.instant();
  }

  /** Returns the number of copied days, and the number that are kept. */
  public Progress progress() {
    return new Progress(loadedDays(sync.current()), historyDays);
  }

  /**
   * How much of the history is copied.
   *
   * @param loadedDays the number of copied days
   * @param historyDays the number of days that are kept
   */
  public record Progress(long loadedDays, int historyDays) {}

  private long loadedDays(Generation rows) {
    Instant from = rows.historyFrom();
    if (rows.number() == 0) {
      return 0;
    }
    return from == null
        ? historyDays
        : Duration.between(from, clock.instant().truncatedTo(ChronoUnit.DAYS)).toDays() + 1;
  }

  /** Returns the current report. If the store cannot be read, some of it is of the last report. */
  public StoreReport report() {
    Generation rows = sync.current();
    try {
      lastRow = read();
    } catch (Failure e) {
      LOG.warn("The state of the store cannot be read: {}", e.detail());
    }
    Row row = lastRow;
    Instant lastSync = rows.asOf();
    return new StoreReport(
        writer.path() == null,
        writer.problem(),
        writer.size(),
        row.events(),
        rows.number(),
        sync.historyStart(),
        loadedDays(rows),
        historyDays,
        rows.refreshing(),
        lastSync,
        lastSync == null ? null : lastSync.plus(settings.syncInterval()),
        sync.problem(),
        row.doubled(),
        row.today(),
        row.lastDays(),
        statements.answered(),
        since);
  }

  private Row read() {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return statements.read(
        "store_report",
        text,
        QueryParameters.none()
            .with("today", today)
            .with("since", today.minus(LAST_DAYS - 1L, ChronoUnit.DAYS)),
        result -> {
          result.next();
          return new Row(
              result.getLong("events"),
              result.getLong("doubled"),
              new Cost(
                  result.getLong("statements_today"),
                  result.getLong("failed_today"),
                  result.getLong("rows_today"),
                  result.getDouble("seconds_today")),
              new Cost(
                  result.getLong("statements_since"),
                  result.getLong("failed_since"),
                  result.getLong("rows_since"),
                  result.getDouble("seconds_since")));
        });
  }

  /** The row of the statement. */
  record Row(long events, long doubled, Cost today, Cost lastDays) {}
}
