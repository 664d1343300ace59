package dev.appstelemetry.ingest;

import dev.appstelemetry.Await;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.store.StoreSettings;
import dev.appstelemetry.store.embedded.StoreWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file, and a log that it copies. */
abstract class SyncFixture {

  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final int HISTORY_DAYS = 120;

  @TempDir Path folder;

  final Map<String, AppNames.ListedApp> listed = new ConcurrentHashMap<>();

  /** Why there is no inventory, or null. */
  final AtomicReference<@Nullable String> noInventory = new AtomicReference<>();

  final Now now = new Now();
  final AtomicLong ticker = new AtomicLong();
  LogUnderTest log;
  StoreWriter writer;
  Sync sync;

  /** A clock that a test sets. */
  static final class Now extends Clock {
    volatile Instant instant = NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return instant;
    }
  }

  @BeforeEach
  void openLog() throws SQLException {
    log = new LogUnderTest();
  }

  @AfterEach
  void closeAll() throws SQLException {
    closeStore();
    log.close();
  }

  void openStore() {
    StoreSettings settings =
        new StoreSettings(
            "file",
            "",
            "",
            Duration.ofMinutes(5),
            Duration.ofHours(48),
            Duration.ofDays(7),
            Duration.ofMinutes(10),
            200);
    writer =
        StoreWriter.open(
            SqlFilesOnClasspath.open(), folder.resolve("store/events.db"), 200, settings.idsFor());
    sync =
        new Sync(
            writer,
            log,
            () -> new AppNames.Names(listed, noInventory.get()),
            settings,
            HISTORY_DAYS,
            Duration.ofSeconds(30),
            now,
            ticker::get,
            new FailureLog(System::nanoTime));
  }

  void closeStore() {
    if (sync != null) {
      sync.close();
      writer.close();
      sync = null;
    }
  }

  /** Copies newer rows, and older ones until the history is complete or a copy fails. */
  void copy() throws InterruptedException {
    ticker.incrementAndGet();
    try {
      var unused = sync.readFresh(Duration.ZERO).join();
    } catch (CompletionException refused) {
      return;
    }
    Await.until(() -> !sync.current().refreshing());
  }

  /** The copied events, as {@link LogUnderTest#recount} writes them. */
  List<String> copied() throws SQLException {
    try (Connection connection = writer.store().connections().getConnection()) {
      return LogUnderTest.texts(
          connection,
          "select concat_ws(' ', epoch_us(event_time), action, user_name, workspace_id) from"
              + " events");
    }
  }

  List<String> recounted() throws SQLException {
    return log.recount(
        Slices.historyStart(now.instant, HISTORY_DAYS), now.instant, List.copyOf(listed.keySet()));
  }
}
