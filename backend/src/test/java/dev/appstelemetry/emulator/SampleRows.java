package dev.appstelemetry.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Fills a workspace with the rows and apps of the sample. */
public final class SampleRows {

  private static final String SCRIPTS = "sql/duckdb/sample";

  private SampleRows() {}

  /**
   * Creates the audit table and fills it.
   *
   * @param seed equal seed and end give equal rows
   * @param end the time of the latest row
   */
  public static void fill(DuckDbEngine engine, int seed, Instant end) {
    engine.runResource("sql/duckdb/audit_schema.sql");
    engine.runScript("set variable seed = " + seed);
    engine.runScript("set variable sample_end = timestamptz '" + end + "'");
    scripts().forEach(engine::runResource);
  }

  /** Creates the audit table with only the last days, for cheap repeated queries. */
  public static void fillLastDays(DuckDbEngine engine, int seed, Instant end, int days) {
    fill(engine, seed, end);
    Instant first = end.minus(Duration.ofDays(days));
    engine.runScript("delete from audit where event_time < timestamptz '" + first + "'");
  }

  /** The sample's apps, for the inventory. */
  public static List<EmulatedApp> apps(DuckDbEngine engine) {
    String sql = resource("sql/duckdb/sample_inventory.sql");
    Object json = engine.run(sql, List.of(), ZoneId.of("UTC")).rows().get(0).get(0);
    return List.of(
        Json.read(String.valueOf(json).getBytes(StandardCharsets.UTF_8), EmulatedApp[].class));
  }

  private static String resource(String name) {
    try (InputStream text = SampleRows.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scripts in the order of their numbers, because later ones use earlier ones. */
  private static List<String> scripts() {
    URL folder = SampleRows.class.getClassLoader().getResource(SCRIPTS);
    try (Stream<Path> files =
        Files.list(Path.of(Objects.requireNonNull(folder, SCRIPTS).toURI()))) {
      return files.map(file -> SCRIPTS + "/" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
