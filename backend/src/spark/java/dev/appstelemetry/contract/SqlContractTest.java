package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.sql.NamedParameters.Bound;
import dev.appstelemetry.store.RecordingStatementRunner;
import dev.appstelemetry.store.RecordingStatementRunner.RecordedQuery;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server answers each request from embedded DuckDB; its recorded queries and bound values then
 * run on both engines.
 */
class SqlContractTest {

  private static final Pattern NOT_LOADED = Pattern.compile("\"(latestEvent|logBegins)\":null");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static EmbeddedServer server;
  private static DuckDb duckDb;
  private static Spark spark;
  private static List<RecordedQuery> wholeLogQueries;
  private static int comparisons;
  private static int comparedRows;

  @BeforeAll
  static void fillBothEngines(@TempDir Path folder) throws IOException, InterruptedException {
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
                // Keep cached results for the whole run.
                "telemetry.cache.refresh-after",
                "1d",
                "telemetry.cache.maximum-entries",
                "10000",
                "telemetry.scope.workspace-id",
                AuditRows.OWN_WORKSPACE,
                "telemetry.inventory.file",
                apps));
    duckDb = new DuckDb(server.getApplicationContext().getBean(JdbcOperations.class));
    spark = Spark.over(file);
    wholeLogQueries = queriesOfTheWholeLog();
  }

  @AfterAll
  static void report() {
    System.out.printf("%d comparisons, %d rows on each side%n", comparisons, comparedRows);
    spark.close();
    server.close();
  }

  @Test
  void bothEnginesHoldTheSameRows() {
    Bound allRows =
        new Bound(
            """
            select event_id, unix_micros(event_time), coalesce(workspace_id, ''), service_name
            from audit
            where service_name = 'apps' and event_id not like '%doubled-%' and event_id <> ''
            order by event_id
            """,
            List.of());

    List<?> rows = duckDb.run(allRows).values();

    assertThat(rows).hasSizeGreaterThan(3000).isEqualTo(spark.run(allRows).values());
  }

  @Test
  void everyQueryFileIsCovered() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../sql/queries"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".sql")))
          .isNotEmpty()
          .map(name -> name.replace(".sql", ""))
          .isSubsetOf(Requests.queries().toList());
    }
  }

  @Test
  void bothEnginesReturnTheSameForTheWholeLog() {
    compare(wholeLogQueries);

    assertThat(wholeLogQueries)
        .filteredOn(query -> query.name().equals("incarnations"))
        .allSatisfy(query -> assertThat(duckDb.run(query.query()).values()).hasSizeGreaterThan(20))
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("dev.appstelemetry.contract.Requests#all")
  void bothEnginesReturnTheSame(String request) throws Exception {
    compare(queriesOf(request));
  }

  /** DuckDB runs the embedded form of a query, Spark the warehouse form. */
  private static void compare(List<RecordedQuery> queries) {
    for (RecordedQuery query : queries) {
      Rows expected = duckDb.run(query.query());

      assertThat(spark.run(query.warehouseQuery())).isEqualTo(expected);
      comparisons++;
      comparedRows += expected.values().size();
    }
  }

  @ParameterizedTest
  @FieldSource("dev.appstelemetry.contract.Requests#ENDPOINTS")
  void detectsARowMissingOnOneEngine(String endpoint) throws Exception {
    RecordedQuery query = queriesOf(endpoint + "?timeZone=Asia/Kolkata&days=7").get(0);

    Rows expected = duckDb.run(query.query());

    assertThat(spark.run(query.warehouseQuery())).isEqualTo(expected);
    assertThat(spark.runWithout(AuditRows.UNIQUE_ROW, query.warehouseQuery()))
        .isNotEqualTo(expected);
  }

  /** Waits until all values are loaded; the answer holds null for the others. */
  private static List<RecordedQuery> queriesOfTheWholeLog()
      throws IOException, InterruptedException {
    while (NOT_LOADED.matcher(answer(Requests.WHOLE_LOG)).find()) {
      Thread.onSpinWait();
    }
    return takeQueriesOf(Requests.WHOLE_LOG);
  }

  /** The queries that the server runs for a request. */
  private static List<RecordedQuery> queriesOf(String request)
      throws IOException, InterruptedException {
    answer(request);
    return takeQueriesOf(request);
  }

  private static String answer(String request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(server.getURI().resolve("/api/v1/" + request)).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<RecordedQuery> takeQueriesOf(String request) {
    List<RecordedQuery> queries =
        server.getApplicationContext().getBean(RecordingStatementRunner.class).takeQueries();
    assertThat(queries.stream().map(RecordedQuery::name))
        .containsExactlyInAnyOrderElementsOf(Requests.queriesOf(request));
    return queries;
  }
}
