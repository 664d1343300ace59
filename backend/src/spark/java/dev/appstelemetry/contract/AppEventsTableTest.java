package dev.appstelemetry.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the job's script on Spark with Delta Lake, over audit rows that arrive in any order. */
class AppEventsTableTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-20");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SIGN_IN = "mintOAuthToken";

  private static final List<Correction> CORRECTIONS =
      List.of(
          new Correction("event_time", DAY + "T12:00:00.000001Z"),
          new Correction("event_date", DAY.plusDays(1).toString()),
          new Correction("workspace_id", "222"),
          new Correction("workspace_id", null),
          new Correction("service_name", "accounts"),
          new Correction("action_name", "stopApp"),
          new Correction("user_identity", Map.of("email", "bob@example.com")),
          new Correction("user_identity", null),
          new Correction("response", Map.of("status_code", 201)),
          new Correction("response", Map.of("status_code", 200, "error_message", "refused")),
          new Correction("request_params", Map.of("app_id", "a", "name", "n")),
          new Correction("request_params", Map.of("client_id", "c", "name", "n")),
          new Correction("request_params", Map.of("name", "n", "access_control_list", "[]")),
          new Correction("request_params", Map.of("name", "m")),
          new Correction("request_params", null));

  @TempDir private static Path folder;
  private static AppEventsTable table;

  @BeforeAll
  static void start() {
    table = AppEventsTable.in(folder.resolve("tables"));
  }

  @BeforeEach
  void dropTheTable() {
    table.drop();
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @Test
  void theFirstRunStoresEveryEventOfTheLogOnce() throws IOException {
    table.log(allRows());

    table.update(3, AppEventsTable.ALL_DAYS);

    assertThat(storedEvents()).hasSizeGreaterThan(3_000).isEqualTo(sorted(table.events()));
    assertThat(table.rows().drop("row_key").columns()).isEqualTo(table.events().columns());
    assertThat(table.rows().select("row_key").distinct().count()).isEqualTo(table.rows().count());
    assertThat(table.rows().filter("event_id is null").count()).isGreaterThan(20);
    assertThat(table.rows().filter("service <> 'apps'").count()).isGreaterThan(100);
  }

  @Test
  void aRepeatedRunChangesNothing() throws IOException {
    table.log(allRows());
    table.update(3, AppEventsTable.ALL_DAYS);
    List<String> rows = sorted(table.rows());
    long version = table.version();

    table.update(3, AppEventsTable.ALL_DAYS);
    table.update(AppEventsTable.ALL_DAYS, AppEventsTable.ALL_DAYS);

    assertThat(sorted(table.rows())).isEqualTo(rows);
    assertThat(table.version()).isEqualTo(version);
  }

  @Test
  void theTableIsClusteredByDate() throws IOException {
    log(row("first", DAY));

    update();

    assertThat(table.detail("clusteringColumns")).hasToString("ArraySeq(event_date)");
    assertThat(table.detail("partitionColumns")).hasToString("ArraySeq()");
  }

  @Test
  void dailyRunsStoreWhatOneRunStores() throws IOException {
    List<String> lines = Files.readAllLines(allRows());
    for (String day : List.of("2026-04-05", "2026-09-30", "2026-10-27", "2026-11-02")) {
      table.log(file(lines.stream().filter(line -> dateOf(line).compareTo(day) <= 0).toList()));
      table.update(3, AppEventsTable.ALL_DAYS);
    }

    table.log(allRows());
    table.update(3, AppEventsTable.ALL_DAYS);

    assertThat(storedEvents()).isEqualTo(sorted(table.events()));
  }

  @Test
  void aRunStoresNewRows() throws IOException {
    log(row("first", DAY));
    update();

    log(row("first", DAY), row("second", DAY.plusDays(30)));
    update();

    assertThat(storedIds()).containsExactly("first", "second");
  }

  @Test
  void aRunStoresRowsThatAreUpToThreeDaysLate() throws IOException {
    log(row("first", DAY));
    update();

    log(
        row("first", DAY),
        row("hours late", DAY),
        row("a day late", DAY.minusDays(1)),
        row("three days late", DAY.minusDays(3)));
    update();

    assertThat(storedIds()).containsExactly("a day late", "first", "hours late", "three days late");
  }

  @Test
  void aWiderRunStoresRowsThatAreLater() throws IOException {
    log(row("first", DAY));
    update();

    log(row("first", DAY), row("late", DAY.minusDays(4)));
    update();
    assertThat(storedIds()).containsExactly("first");
    table.update(4, AppEventsTable.ALL_DAYS);

    assertThat(storedIds()).containsExactly("first", "late");
  }

  @Test
  void aRowThatIsLoggedTwiceIsOneEvent() throws IOException {
    log(row("same", DAY), row("same", DAY), row(" same ", DAY));

    update();
    update();

    assertThat(storedIds()).containsExactly("same");
  }

  @Test
  void ofDifferentRowsWithOneIdTheEarliestIsStored() throws IOException {
    AuditRow early = row("same", DAY);
    AuditRow late = early.with("event_time", DAY + "T13:00:00Z");
    log(late);
    update();

    log(late, early);
    update();

    assertThat(storedEvents()).hasSize(1).isEqualTo(sorted(table.events()));
    assertThat(table.rows().first().<Instant>getAs("event_time")).isEqualTo(DAY + "T12:00:00Z");
  }

  @Test
  void anEventThatIsLoggedAgainOnALaterDayIsStoredOnce() throws IOException {
    log(row("same", DAY), row("other", DAY.plusDays(9)));
    update();

    log(row("same", DAY), row("other", DAY.plusDays(9)), row("same", DAY.plusDays(10)));
    update();

    assertThat(storedEvents()).hasSize(2).isEqualTo(sorted(table.events()));
  }

  @Test
  void equalRowsWithoutAnIdAreSeveralEvents() throws IOException {
    AuditRow row = row("none", DAY).with("event_id", null);
    log(row, row, row.with("event_id", " "));

    update();
    update();
    assertThat(storedEvents()).hasSize(3).isEqualTo(sorted(table.events()));

    log(row, row, row, row, row.with("action_name", "stopApp"));
    update();

    assertThat(storedEvents()).hasSize(5).isEqualTo(sorted(table.events()));
  }

  @Test
  void rowsWithoutAnIdThatDifferByAMicrosecondHaveOwnKeys() throws IOException {
    AuditRow row = row("none", DAY).with("event_id", null);
    AuditRow next = row.with("event_time", DAY + "T12:00:00.000001Z");
    log(next);
    update();

    log(row, next);
    update();

    assertThat(storedEvents()).hasSize(2).isEqualTo(sorted(table.events()));
  }

  /** Each correction is of one column of the table at least; together they are of all. */
  @Test
  void aCorrectedRowReplacesTheStoredOne() throws IOException {
    List<AuditRow> rows = new ArrayList<>();
    List<AuditRow> correctedRows = new ArrayList<>();
    for (Correction correction : CORRECTIONS) {
      // A sign-in to an app is stored for its service or its action, so that both can change.
      AuditRow row = row("row-" + rows.size(), DAY).with("action_name", SIGN_IN);
      rows.add(row);
      correctedRows.add(row.with(correction.column(), correction.value()));
    }
    log(rows);
    update();
    Map<String, String> before = storedById();

    log(correctedRows);
    update();

    assertThat(storedById())
        .hasSize(CORRECTIONS.size())
        .allSatisfy((id, row) -> assertThat(row).isNotEqualTo(before.get(id)));
    assertThat(storedEvents()).isEqualTo(sorted(table.events()));
  }

  @Test
  void aRunWithoutNewRowsKeepsTheStoredOnes() throws IOException {
    log(row("first", DAY));
    update();

    log();
    update();

    assertThat(storedIds()).containsExactly("first");
  }

  @Test
  void rowsOfOtherServicesAreNotStored() throws IOException {
    AuditRow other = row("other", DAY).with("service_name", "accounts");
    log(
        row("app", DAY),
        other.with("action_name", "tokenLogin"),
        other.with("action_name", SIGN_IN).with("event_id", "sign-in"));

    update();

    assertThat(storedIds()).containsExactly("app", "sign-in");
  }

  @Test
  void aDateInTheFutureDoesNotHideTheDaysBeforeIt() throws IOException {
    AuditRow future = row("future", LocalDate.now(ZoneOffset.UTC).plusDays(400));
    log(row("first", DAY), future);
    update();

    log(row("first", DAY), row("second", DAY.plusDays(1)), future);
    update();

    assertThat(storedIds()).containsExactly("first", "future", "second");
  }

  @Test
  void rowsOlderThanTheRetainedDaysAreRemoved() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    log(row("old", today.minusDays(40)), row("recent", today.minusDays(20)));
    table.update(3, 60);
    assertThat(storedIds()).containsExactly("old", "recent");

    table.update(60, 30);
    table.update(60, 30);

    assertThat(storedIds()).containsExactly("recent");
  }

  /** Another value of a column of the audit table. */
  private record Correction(String column, @Nullable Object value) {}

  private static void update() throws IOException {
    table.update(3, AppEventsTable.ALL_DAYS);
  }

  private static List<String> storedIds() {
    return table.rows().select("event_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static Map<String, String> storedById() {
    return table.rows().collectAsList().stream()
        .collect(toMap(row -> row.getAs("event_id"), Row::toString));
  }

  /** The stored rows without their keys, in the columns of the events. */
  private static List<String> storedEvents() {
    return sorted(table.rows().drop("row_key"));
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static Path allRows() throws IOException {
    Path file = folder.resolve("audit.json");
    if (!Files.exists(file)) {
      AuditRows.writeTo(file);
    }
    return file;
  }

  private static void log(AuditRow... rows) throws IOException {
    log(List.of(rows));
  }

  private static void log(List<AuditRow> rows) throws IOException {
    List<String> lines = new ArrayList<>();
    for (AuditRow row : rows) {
      lines.add(JSON.writeValueAsString(row.columns()));
    }
    table.log(file(lines));
  }

  private static Path file(List<String> lines) throws IOException {
    return Files.write(Files.createTempFile(folder, "audit", ".json"), lines);
  }

  private static String dateOf(String line) {
    return line.replaceAll(".*\"event_date\":\"([^\"]+)\".*", "$1");
  }

  private static AuditRow row(String id, LocalDate day) {
    return new AuditRow(
        Map.of(
            "event_id",
            id,
            "event_time",
            day + "T12:00:00Z",
            "event_date",
            day.toString(),
            "workspace_id",
            AuditRows.OWN_WORKSPACE,
            "service_name",
            "apps",
            "action_name",
            "openApp",
            "user_identity",
            Map.of("email", "anna@example.com"),
            "request_params",
            Map.of("app_name", "sales"),
            "response",
            Map.of("status_code", 200)));
  }

  /** A row of the audit table. */
  private record AuditRow(Map<String, @Nullable Object> columns) {

    AuditRow with(String column, @Nullable Object value) {
      Map<String, @Nullable Object> changed = new HashMap<>(columns);
      changed.put(column, value);
      return new AuditRow(changed);
    }
  }
}
