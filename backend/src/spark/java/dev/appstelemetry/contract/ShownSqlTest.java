package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.appstelemetry.sql.NamedParameters.Bound;
import dev.appstelemetry.store.RecordingStatementRunner;
import dev.appstelemetry.store.RecordingStatementRunner.RecordedQuery;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shown statement of each query, run on Spark SQL over the audit rows as they are, returns the
 * rows of which the server made its answer.
 */
class ShownSqlTest {

  /** A user and an app whose names contain everything that SQL could misread. */
  private static final String DIFFICULT_USER = "d'arc\\n\\'${x}{{y}}@example.com";

  private static final String DIFFICULT_APP = "it's \"a\" \\ ${system:user.name} {{b}} -- ; /*";

  private static final List<String> FILTERS =
      List.of(
          "?days=30&timeZone=Europe/Berlin",
          "?from=2026-10-20&to=2026-11-02&timeZone=America/New_York",
          "?from=2026-03-01&to=2026-04-06&timeZone=Australia/Adelaide",
          "?days=40&timeZone=Europe/Berlin&signal=sign-in",
          "?days=40&timeZone=America/New_York&signal=all&workspace=" + AuditRows.OWN_WORKSPACE,
          "?days=60&app=sales&app=" + encoded(AuditNames.SPECIAL_CHARACTERS),
          "?days=60&app=" + encoded("Unknown app") + "&includeServicePrincipals=true",
          "?days=60&user=anna@example.com&user=" + encoded("dan.o'neil@example.com"),
          "?days=20&user=" + encoded(DIFFICULT_USER),
          "?days=20&app=" + encoded(DIFFICULT_APP),
          "?days=60&timeZone=Asia/Kolkata&dayOfWeek=2",
          "?days=60&timeZone=Australia/Adelaide&hour=6",
          "?days=60&segment=REGULAR&activity=ACTIVE",
          "?days=60&activity=AT_RISK&signal=all&timeZone=Europe/Berlin");

  private static final List<String> PERIODS =
      List.of(
          "?days=30&timeZone=Europe/Berlin",
          "?from=2026-03-01&to=2026-04-06&timeZone=Australia/Adelaide&signal=all",
          "?days=40&signal=sign-in&includeServicePrincipals=true&workspace=222");

  private static final List<String> OTHERS =
      List.of(
          "top-apps?days=60&limit=3",
          "user-segmentation?days=60&sort=user&order=asc&limit=7",
          "user-segmentation?days=60&search=" + encoded("arc\\n\\'$"),
          "user-segmentation?days=60&search=" + encoded("_100%"),
          "app-changes?days=90&limit=20&app=sales&app=renamed");

  /** The day before {@link AuditRows#NOW} in São Paulo, and the same day in UTC. */
  private static final Instant EARLIER = Instant.parse("2026-11-03T00:30:10.654321Z");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Spark takes seconds to parse the whole inventory as a literal. */
  private static final int FEW_APPS = 50;

  private static Path rows;
  private static Path fewApps;
  private static Path allApps;
  private static EmbeddedServer server;
  private static Spark spark;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    rows = folder.resolve("audit.json");
    AuditRows.writeTo(rows);
    List<String> lines = new ArrayList<>();
    for (int hours = 1; hours < 200; hours += 11) {
      lines.add(JSON.writeValueAsString(difficultRow(hours)));
    }
    Files.write(rows, lines, StandardOpenOption.APPEND);
    fewApps = folder.resolve("few-apps.json");
    AuditApps.writeTo(fewApps, FEW_APPS);
    allApps = folder.resolve("apps.json");
    AuditApps.writeTo(allApps);
    server = start(AuditRows.NOW, fewApps);
    spark = Spark.over(rows);
  }

  @AfterAll
  static void stop() {
    spark.close();
    server.close();
  }

  /** The counts beside the users are no panel of their own, and have no statement. */
  private static Stream<String> panels() {
    return Requests.ENDPOINTS.stream().filter(name -> !name.equals("user-counts"));
  }

  static Stream<String> requests() {
    return Stream.of(
            panels().flatMap(name -> FILTERS.stream().map(name::concat)),
            Stream.of("apps", "app-changes").flatMap(name -> PERIODS.stream().map(name::concat)),
            OTHERS.stream())
        .flatMap(some -> some);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void returnsTheRowsOfTheAnswerOnSpark(String request) throws Exception {
    Answered answered = answer(server, request);

    Rows shown = spark.run(shown(server, request + "&asOf=" + answered.asOf()));

    assertThat(shown).isEqualTo(answered.rows());
    // That user met no failure.
    boolean failures = request.startsWith("app-failures");
    if (!failures && (request.contains(encoded(DIFFICULT_USER)) || request.contains("search="))) {
      assertThat(shown.values()).isNotEmpty();
    }
  }

  static Stream<String> earlierRequests() {
    return Stream.concat(panels(), Stream.of("apps", "app-changes"))
        .map(name -> name + "?days=30&timeZone=America/Sao_Paulo&signal=all");
  }

  /** The server of the statement is hours ahead of the server of the answer. */
  @Test
  void returnsTheRowsOfAnEarlierAnswer() throws Exception {
    try (EmbeddedServer earlier = start(EARLIER, fewApps)) {
      for (String request : earlierRequests().toList()) {
        Answered answered = answer(earlier, request);

        assertThat(answered.asOf()).isEqualTo(EARLIER.toString());
        assertThat(spark.run(shown(server, request + "&asOf=" + EARLIER)))
            .as(request)
            .isEqualTo(answered.rows());
        assertThat(spark.run(shown(server, request))).as(request).isNotEqualTo(answered.rows());
      }
    }
  }

  @Test
  void returnsTheRowsOfTheAnswerWithThousandsOfIds() throws Exception {
    try (EmbeddedServer large = start(AuditRows.NOW, allApps)) {
      String request = "top-apps?days=40&signal=all";
      Answered answered = answer(large, request);
      String sql = shown(large, request);

      assertThat(sql).hasSizeGreaterThan(AuditApps.APPS * 200);
      assertThat(spark.run(sql)).isEqualTo(answered.rows());
    }
  }

  /** The rows of an answer, and the instant at which they were loaded. */
  private record Answered(Rows rows, String asOf) {}

  private static Answered answer(EmbeddedServer of, String request) throws Exception {
    JsonNode answer = get(of, request);
    String name = Requests.queriesOf(request).get(0);
    Bound query =
        of.getApplicationContext().getBean(RecordingStatementRunner.class).takeQueries().stream()
            .filter(recorded -> recorded.name().equals(name))
            .map(RecordedQuery::query)
            .findFirst()
            .orElseThrow();
    DuckDb duckDb = new DuckDb(of.getApplicationContext().getBean(JdbcOperations.class));
    return new Answered(duckDb.run(query), answer.get("meta").get("asOf").asText());
  }

  private static String shown(EmbeddedServer of, String request) throws Exception {
    return get(of, request.replaceFirst("\\?", "/sql?")).get("sql").asText();
  }

  private static JsonNode get(EmbeddedServer of, String request) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(of.getURI().resolve("/api/v1/" + request)).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static EmbeddedServer start(Instant now, Path apps) {
    return ApplicationContext.run(
        EmbeddedServer.class,
        Map.of(
            "spec.name",
            "sql-contract",
            "micronaut.server.port",
            -1,
            "logger.levels.org.apache.spark",
            "error",
            "telemetry.now",
            now,
            "telemetry.source.kind",
            "files",
            "telemetry.source.audit-files",
            rows,
            "telemetry.source.audit-table",
            "audit",
            "telemetry.cache.maximum-entries",
            "10000",
            "telemetry.scope.workspace-id",
            AuditRows.OWN_WORKSPACE,
            "telemetry.inventory.file",
            apps));
  }

  private static Map<String, Object> difficultRow(int hours) {
    Instant time = AuditRows.NOW.minus(Duration.ofHours(hours));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("event_id", "difficult-" + hours);
    row.put("workspace_id", AuditRows.OWN_WORKSPACE);
    row.put("event_time", time.toString());
    row.put("event_date", time.toString().substring(0, 10));
    row.put("service_name", "apps");
    row.put("action_name", "openApp");
    row.put("request_params", Map.of("app_name", DIFFICULT_APP));
    row.put("user_identity", Map.of("email", DIFFICULT_USER));
    row.put("response", Map.of("status_code", 200));
    return row;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
