package dev.appstelemetry.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The product's sample, as the rows and the apps of a workspace. */
public final class SampleRows {

  private static final String SCRIPTS = "sql/duckdb/sample";

  private SampleRows() {}

  /**
   * Creates the audit table and fills it.
   *
   * @param seed the same seed and end make the same rows
   * @param end the time of the latest row
   */
  public static void fill(DuckDbEngine engine, int seed, Instant end) {
    engine.runResource("sql/duckdb/audit_schema.sql");
    engine.runScript("set variable seed = " + seed);
    engine.runScript("set variable sample_end = timestamptz '" + end + "'");
    scripts().forEach(engine::runResource);
  }

  /** The sample's apps, for the inventory. */
  public static List<StandInApp> apps(DuckDbEngine engine) {
    String sql = resource("sql/duckdb/list_of_apps.sql");
    Object json = engine.run(sql, List.of(), ZoneId.of("UTC")).rows().get(0).get(0);
    return List.of(
        Json.read(String.valueOf(json).getBytes(StandardCharsets.UTF_8), StandInApp[].class));
  }

  private static String resource(String name) {
    try (InputStream text = SampleRows.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of their numbers, which is the order in which they build on each other. */
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
