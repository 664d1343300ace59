package dev.appstelemetry.databricks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.google.common.testing.FakeTicker;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/**
 * Copies rows repeatedly while one statement in five fails and rows arrive late, twice and
 * corrected. Compares resource usage before and after, and the copied rows with a plain recount.
 * The only argument is the number of syncs, ten minutes apart.
 */
public final class StoreSoak {

  private static final int WARM_UP = 200;
  private static final int DAYS = 9;
  private static final Duration STEP = Duration.ofMinutes(10);

  /** Rows change only as long ago as each sync copies again. */
  private static final int CHANGING_HOURS = 40;

  private final Random random = new Random(7);
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final DuckDbEngine engine;
  private final ServerUnderTest server;
  private final RandomFaults faults;
  private final FakeTicker ticker;
  private final Generations generations;
  private int rows;

  private StoreSoak(DuckDbEngine engine, EmulatedWorkspace workspace, ServerUnderTest server) {
    this.engine = engine;
    this.server = server;
    this.faults = new RandomFaults(random, workspace);
    this.ticker = server.bean(FakeTicker.class);
    this.generations = server.bean(Generations.class);
  }

  public static void main(String[] arguments) throws Exception {
    // Thousands of failures are expected; the table counts them.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    LogManager.getLogManager().reset();
    int syncs = arguments.length == 0 ? 3_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("store-soak");
    Path store = folder.resolve("events.db");
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fillLastDays(engine, 42, Instant.parse(ServerUnderTest.NOW), DAYS);
    engine.runScript("delete from audit where hash(event_id) % 10 > 0");
    boolean passed;
    try (EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).start()) {
      SampleRows.apps(engine).forEach(workspace::add);
      try (ServerUnderTest server =
          ServerUnderTest.start(environment(workspace, store), Map.of("spec.name", "StoreSoak"))) {
        StoreSoak soak = new StoreSoak(engine, workspace, server);
        soak.run(WARM_UP);
        ResourceUsage before = ResourceUsage.measure(server, workspace, store);
        long start = System.nanoTime();
        soak.faults.injected().clear();
        soak.outcomes.clear();
        soak.run(syncs);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        ResourceUsage after = ResourceUsage.measure(server, workspace, store);
        boolean equal = soak.recount();
        System.out.printf("%n%,d syncs in %d s%n", syncs, took.toSeconds());
        Soak.print("injected faults", soak.faults.injected());
        Soak.print("syncs", soak.outcomes);
        before.printWith(after);
        passed = equal && before.flat(after);
      }
    } finally {
      delete(folder);
    }
    System.out.println(passed ? "\nPASSED" : "\nFAILED");
    System.exit(passed ? 0 : 1);
  }

  private static Map<String, String> environment(EmulatedWorkspace workspace, Path store) {
    Map<String, String> environment = new HashMap<>(workspace.copyingTo(store));
    environment.put("TELEMETRY_HISTORY_DAYS", "60");
    environment.put("TELEMETRY_WAREHOUSE_BACKOFF", "10ms");
    environment.put("TELEMETRY_WAREHOUSE_BREAKER_OPEN_FOR", "10ms");
    environment.put("TELEMETRY_CACHE_MAXIMUM_ENTRIES", "50");
    return environment;
  }

  private void run(int syncs) throws InterruptedException {
    for (int i = 0; i < syncs; i++) {
      ticker.advance(STEP);
      change();
      faults.inject();
      outcomes.merge(outcomeOfSync(), 1, Integer::sum);
      var unused = server.get("/api/v1/kpi-summary?days=" + (1 + i % 30));
    }
  }

  private String outcomeOfSync() throws InterruptedException {
    String outcome;
    try {
      Generation copied = generations.readFresh(Duration.ZERO).join();
      outcome = copied.staleReason() == null ? "copied" : copied.staleReason();
    } catch (RuntimeException e) {
      outcome = String.valueOf(e.getMessage());
    }
    while (generations.current().refreshing()) {
      Thread.sleep(5);
    }
    return outcome;
  }

  /** Adds new and late rows, doubles one, corrects one and removes one. */
  private void change() {
    String now = server.bean(Clock.class).instant().toString();
    for (int row = 0; row < 3; row++) {
      int minutesAgo = row == 0 ? random.nextInt(CHANGING_HOURS * 60) : 0;
      engine.runScript(
          ("insert into audit select * replace ('soak-%d' as event_id, timestamptz '%s' - interval"
                  + " %d minute as event_time, cast(timestamptz '%s' - interval %d minute as date)"
                  + " as event_date) from audit where service_name = 'apps' limit 1")
              .formatted(rows++, now, minutesAgo, now, minutesAgo));
    }
    String recent =
        "event_id = 'soak-%d' and event_time > timestamptz '%s' - interval %d hour"
            .formatted(random.nextInt(rows), now, CHANGING_HOURS);
    engine.runScript(
        switch (random.nextInt(3)) {
          case 0 -> "insert into audit select * from audit where " + recent + " limit 1";
          case 1 ->
              "update audit set user_identity = {'email': 'eve@example.com', 'subject_name': null}"
                  + " where "
                  + recent;
          default -> "delete from audit where " + recent;
        });
  }

  /** Copies once more without faults, and compares the rows about apps. */
  private boolean recount() throws SQLException, InterruptedException {
    ticker.advance(STEP);
    String last = outcomeOfSync();
    List<String> expected;
    try (Connection log = DriverManager.getConnection(engine.url())) {
      expected =
          read(
              log,
              "select concat_ws(' ', epoch_us(event_time), action_name,"
                  + " nullif(lower(trim(user_identity.email)), '')) from (select *, row_number()"
                  + " over (partition by event_id order by event_time) as position from audit where"
                  + " service_name = 'apps') where position = 1");
    }
    List<String> copied;
    try (Connection store = server.bean(EventStore.class).connections().getConnection()) {
      copied =
          read(
              store,
              "select concat_ws(' ', epoch_us(event_time), action, user_name) from events where"
                  + " service = 'apps'");
    }
    System.out.printf(
        "%nlast sync: %s; %,d events in the store, %,d in the log, %s%n",
        last, copied.size(), expected.size(), copied.equals(expected) ? "equal" : "NOT EQUAL");
    return copied.equals(expected);
  }

  private static List<String> read(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      texts.sort(null);
      return texts;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Factory
  @Requires(property = "spec.name", value = "StoreSoak")
  static class Time {

    @Singleton
    FakeTicker fake() {
      return new FakeTicker();
    }

    @Singleton
    @Replaces(Clock.class)
    Clock clock(FakeTicker fake) {
      InstantSource now = () -> Instant.parse(ServerUnderTest.NOW).plusNanos(fake.read());
      return now.withZone(ZoneOffset.UTC);
    }
  }
}
