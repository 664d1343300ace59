package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.query.NamedParameters.Bound;
import dev.appstelemetry.query.RecordingQueryRunner;
import dev.appstelemetry.query.RecordingQueryRunner.Asked;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The product answers each request over its embedded DuckDB; the query it asked for that, with the
 * values it bound, then runs on both engines.
 */
class SqlContractTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static EmbeddedServer server;
  private static DuckDb duckDb;
  private static Spark spark;
  private static int comparisons;
  private static int comparedRows;

  @BeforeAll
  static void fillBothEngines(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.json");
    AuditRows.writeTo(file);
    Path apps = folder.resolve("apps.json");
    AuditApps.writeTo(apps);
    server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                "spec.name",
                "sql-contract",
                "micronaut.server.port",
                -1,
                "logger.levels.org.apache.spark",
                "error",
                "telemetry.now",
                AuditRows.NOW,
                "telemetry.source.kind",
                "files",
                "telemetry.source.audit-files",
                file,
                "telemetry.inventory.file",
                apps));
    duckDb = new DuckDb(server.getApplicationContext().getBean(JdbcOperations.class));
    spark = Spark.over(file);
  }

  @AfterAll
  static void report() {
    System.out.printf("%d comparisons, %d rows on each side%n", comparisons, comparedRows);
    spark.close();
    server.close();
  }

  @Test
  void bothEnginesHoldTheSameRows() {
    Bound everyRow =
        new Bound(
            """
            select event_id, unix_micros(event_time), event_date, service_name, action_name,
                user_identity.email, request_params['app_name'], request_params['name'],
                request_params['app'], request_params['request_object_type'],
                request_params['request_object_id'], request_params['app_id'],
                response.status_code, response.error_message
            from audit
            order by event_id
            """,
            List.of());

    List<?> rows = duckDb.run(everyRow).values();

    assertThat(rows).hasSizeGreaterThan(3000).isEqualTo(spark.run(everyRow).values());
  }

  @Test
  void everyQueryFileIsAskedHere() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../sql/queries"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".sql")))
          .isNotEmpty()
          .map(name -> name.replace(".sql", ""))
          .isSubsetOf(Requests.queries().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.appstelemetry.contract.Requests#all")
  void bothEnginesAnswerTheSame(String request) throws Exception {
    for (Bound query : asked(request)) {
      Rows expected = duckDb.run(query);

      assertThat(spark.run(query)).isEqualTo(expected);
      comparisons++;
      comparedRows += expected.values().size();
    }
  }

  @ParameterizedTest
  @FieldSource("dev.appstelemetry.contract.Requests#ENDPOINTS")
  void aRowThatOneEngineLacksIsNoticed(String endpoint) throws Exception {
    Bound query = asked(endpoint + "?tz=Asia/Kolkata&days=7").get(0);

    Rows expected = duckDb.run(query);

    assertThat(spark.run(query)).isEqualTo(expected);
    assertThat(spark.runWithout(AuditRows.LONELY_ROW, query)).isNotEqualTo(expected);
  }

  /** What the product runs for a request. */
  private static List<Bound> asked(String request) throws IOException, InterruptedException {
    RecordingQueryRunner runner =
        server.getApplicationContext().getBean(RecordingQueryRunner.class);
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(server.getURI().resolve("/api/v1/" + request)).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<Asked> asked = runner.takeAsked();
    assertThat(asked.stream().map(Asked::name))
        .containsExactlyInAnyOrderElementsOf(Requests.queriesOf(request));
    return asked.stream().map(Asked::query).toList();
  }
}
