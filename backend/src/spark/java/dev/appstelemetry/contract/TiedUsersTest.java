package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines order users with equal counts identically for viewers without names. */
class TiedUsersTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static EmbeddedServer server;
  private static DuckDb duckDb;
  private static Spark spark;

  @BeforeAll
  static void fillBothEngines(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.json");
    AuditRows.writeTo(file);
    server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                "spec.name",
                "sql-contract",
                "micronaut.server.port",
                -1,
                "telemetry.now",
                AuditRows.NOW,
                "telemetry.source.kind",
                "files",
                "telemetry.source.audit-files",
                file,
                "telemetry.viewers.see-users",
                "nobody-who-asks@example.com",
                "telemetry.viewers.pseudonym-key",
                "key"));
    duckDb = new DuckDb(server.getApplicationContext().getBean(JdbcOperations.class));
    spark = Spark.over(file);
  }

  @AfterAll
  static void stop() {
    spark.close();
    server.close();
  }

  static Stream<String> orders() {
    return Stream.of(
            "segment",
            "activity",
            "interactions",
            "appsAccessed",
            "daysActive",
            "interactionsPerDay",
            "lastSeen")
        .flatMap(sort -> Stream.of("asc", "desc").map(order -> sort + "&order=" + order));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void areInTheSameOrderOnBothEngines(String order) throws IOException, InterruptedException {
    RecordedQuery query =
        queriesOf("user-segmentation?signal=action&days=45&limit=1000&sort=" + order);

    Rows users = duckDb.run(query.query());

    assertThat(spark.run(query.warehouseQuery())).isEqualTo(users);
    if (order.startsWith("segment")) {
      assertThat(casualUsers(users)).hasSizeGreaterThan(10).isNotEqualTo(sorted(users));
    }
  }

  private static List<?> casualUsers(Rows users) {
    return users.values().stream()
        .filter(user -> "CASUAL".equals(user.get(1)))
        .map(user -> user.get(0))
        .toList();
  }

  private static List<?> sorted(Rows users) {
    return casualUsers(users).stream().sorted().toList();
  }

  private static RecordedQuery queriesOf(String request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(server.getURI().resolve("/api/v1/" + request)).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server
        .getApplicationContext()
        .getBean(RecordingStatementRunner.class)
        .takeQueries()
        .stream()
        .filter(query -> query.name().equals("user_segmentation"))
        .findFirst()
        .orElseThrow();
  }
}
