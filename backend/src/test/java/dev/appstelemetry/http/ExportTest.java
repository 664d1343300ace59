package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class ExportTest {

  private final RunningServer server;

  @TempDir private Path directory;

  ExportTest(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dau-trend",
        "top-apps",
        "usage-heatmap",
        "user-cohorts",
        "error-monitoring",
        "app-failures",
        "user-segmentation"
      })
  void containsTheRowsOfTheApi(String query) throws Exception {
    String filters = "days=30&timeZone=Asia/Kolkata&segment=ACTIVE";
    String limit =
        List.of("top-apps", "app-failures", "user-segmentation").contains(query)
            ? "&limit=1000"
            : "";
    List<Map<String, String>> expected = new ArrayList<>();
    for (JsonNode row :
        server.getJson("/api/v1/" + query + "?" + filters + limit).get("data").values()) {
      Map<String, String> cells = new LinkedHashMap<>();
      row.entries().forEach(entry -> cells.put(inWords(entry.getKey()), text(entry.getValue())));
      expected.add(cells);
    }

    String csv = server.get("/api/v1/" + query + "/export?format=csv&" + filters).body();

    assertThat(expected).isNotEmpty();
    assertThat(records(csv)).isEqualTo(expected);
  }

  @Test
  void ignoresTheLimitOfTheDisplay() throws Exception {
    assertThat(records(server.get("/api/v1/user-segmentation/export?format=csv&days=90").body()))
        .hasSizeGreaterThan(1000);
  }

  @Test
  void appliesTheOrderAndTheSearchOfTheTable() throws Exception {
    String filters = "search=an&sort=user&order=asc";
    JsonNode shown = server.getJson("/api/v1/user-segmentation?limit=5&" + filters).get("data");

    List<Map<String, String>> rows =
        records(server.get("/api/v1/user-segmentation/export?format=csv&" + filters).body());

    for (int i = 0; i < 5; i++) {
      assertThat(rows.get(i)).containsEntry("User", shown.get(i).get("user").getStringValue());
    }
  }

  @Test
  void writesOneRowPerFigureOfTheSummary() throws Exception {
    JsonNode shown = server.getJson("/api/v1/kpi-summary").get("data").get("interactions");

    assertThat(records(server.get("/api/v1/kpi-summary/export?format=csv").body()))
        .hasSize(4)
        .contains(
            Map.of(
                "Figure", "interactions",
                "Value", text(shown.get("value")),
                "Previous", text(shown.get("previous")),
                "Change", text(shown.get("change"))));
  }

  @Test
  void isNamedAfterItsQueryAndWindow() throws Exception {
    HttpResponse<String> response = server.get("/api/v1/top-apps/export?format=csv&days=7");

    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(
            value ->
                assertThat(value)
                    .startsWith("attachment")
                    .contains("top_apps_2026-11-17_2026-11-23.csv"));
  }

  @Test
  void writesTypedCellsAndTheCoverageOfAWorkbook() throws Exception {
    JsonNode first =
        server.getJson("/api/v1/error-monitoring?days=7&app=sales-explorer").get("data").get(1);

    try (ReadableWorkbook workbook = workbook("error-monitoring", "days=7&app=sales-explorer")) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(8);
      assertThat(rows.get(0).stream().map(cell -> cell.asString()))
          .containsExactly("Date", "Hour", "Successful", "Failed", "Error rate", "Complete");
      Row row = rows.get(2);
      assertThat(row.getCellAsDate(0).orElseThrow().toLocalDate())
          .hasToString(first.get("date").getStringValue());
      assertThat(row.getCellAsNumber(2).orElseThrow())
          .isEqualByComparingTo(number(first.get("successful")));
      assertThat(row.getCellAsNumber(4).orElseThrow())
          .isEqualByComparingTo(number(first.get("errorRate")));
      assertThat(row.getCellAsBoolean(5)).hasValue(true);

      Map<String, String> about =
          workbook.findSheet("About").orElseThrow().read().stream()
              .filter(fact -> fact.getCellText(1) != null)
              .collect(Collectors.toMap(fact -> fact.getCellText(0), fact -> fact.getCellText(1)));
      assertThat(about)
          .containsEntry("App", "sales-explorer")
          .containsEntry("Time zone", "UTC")
          .containsEntry("Source", "SAMPLE")
          .containsKey("Exported at");
    }
  }

  @Test
  void containsTheSelectedChangesAndNamesTheSelection() throws Exception {
    String selection = "days=30&action=deployApp&outcome=failed";
    int failed = 0;
    for (JsonNode event : server.getJson("/api/v1/app-changes?days=30").get("data").values()) {
      boolean deployment = event.get("action").getStringValue().equals("deployApp");
      failed += deployment && event.get("failed").getBooleanValue() ? 1 : 0;
    }

    try (ReadableWorkbook workbook = workbook("app-changes", selection)) {
      assertThat(failed).isPositive();
      assertThat(workbook.getFirstSheet().read()).hasSize(failed + 1);
      assertThat(workbook.findSheet("About").orElseThrow().read())
          .extracting(fact -> fact.getCellText(0) + "=" + fact.getCellText(1))
          .contains("Action=deployApp", "Outcome=failed");
    }
    assertThat(
            server
                .get("/api/v1/app-changes/export?format=csv&" + selection)
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow())
        .contains("app_changes_deployapp_failed_2026-10-25_2026-11-23.csv");
  }

  @Test
  void namesTheWorkspacesAndTheSearchOfAUserSelection() throws Exception {
    String selection = "days=30&workspace=1234567890123456&search=an&sort=user&order=asc";

    try (ReadableWorkbook workbook = workbook("user-segmentation", selection)) {
      assertThat(workbook.findSheet("About").orElseThrow().read())
          .extracting(fact -> fact.getCellText(0) + "=" + fact.getCellText(1))
          .contains("Workspace=1234567890123456", "Search=an", "Sort=user asc");
    }
    assertThat(
            server
                .get("/api/v1/user-segmentation/export?format=csv&" + selection)
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow())
        .contains("user_segmentation_an_user-asc_2026-10-25_2026-11-23.csv");
  }

  @Test
  void freezesTheHeaderOfAWorkbook() throws Exception {
    Path file = Files.write(directory.resolve("export.xlsx"), bytes("top-apps", "days=7"));

    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
          .contains("state=\"frozen\"")
          .contains("ySplit=\"1\"");
    }
  }

  @Test
  void escapesFormulasInAppNames() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("audit.jsonl"),
            """
            {"event_time":"2026-11-23T08:00:00Z","event_date":"2026-11-23","service_name":"apps","action_name":"openApp","request_params":{"app_name":"=cmd|'/c calc'!A1"},"response":{"status_code":200},"user_identity":null}
            {"event_time":"2026-11-23T08:00:01Z","event_date":"2026-11-23","service_name":"apps","action_name":"openApp","request_params":{"app_name":"@sum(1)"},"response":{"status_code":200},"user_identity":null}
            """);
    try (var application =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                "telemetry.now", "2026-11-23T09:30:00Z",
                "telemetry.source.audit-files", file.toString(),
                "micronaut.server.port", "-1"))) {
      String csv =
          new RunningServer(
                  application, application.getApplicationContext().getBean(JsonMapper.class))
              .get("/api/v1/top-apps/export?format=csv&signal=action")
              .body();

      assertThat(records(csv))
          .extracting(row -> row.get("App"))
          .containsExactly("'=cmd|'/c calc'!A1", "'@sum(1)");
    }
  }

  @Test
  void titlesColumnsInWords() throws Exception {
    assertThat(header("top-apps"))
        .isEqualTo("App,App key,Name,Interactions,Unique users,Share,Rank,Previous rank,Movement");
    assertThat(header("apps")).startsWith("App,App key,Name,ID,Owner,URL,Compute state,App state");
    assertThat(header("user-segmentation"))
        .endsWith("Interactions per day,Last seen,Favourite app,Favourite app key");
  }

  private String header(String query) throws Exception {
    String csv = server.get("/api/v1/" + query + "/export?format=csv&days=7").body();
    return csv.substring(1).lines().findFirst().orElseThrow();
  }

  /** The title of a column, written from the definition: words in lower case, one capital. */
  private static String inWords(String name) {
    StringBuilder title = new StringBuilder();
    for (char letter : name.toCharArray()) {
      title.append(Character.isUpperCase(letter) ? " " + Character.toLowerCase(letter) : letter);
    }
    title.setCharAt(0, Character.toUpperCase(title.charAt(0)));
    return title.toString();
  }

  private ReadableWorkbook workbook(String query, String filters) throws Exception {
    return new ReadableWorkbook(new ByteArrayInputStream(bytes(query, filters)));
  }

  private byte[] bytes(String query, String filters) throws Exception {
    return server.getBytes("/api/v1/" + query + "/export?format=xlsx&" + filters);
  }

  private static List<Map<String, String>> records(String csv) {
    // Excel reads UTF-8 only with a byte order mark.
    assertThat(csv).startsWith("\uFEFF");
    return CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream()
        .map(
            row -> {
              Map<String, String> cells = new LinkedHashMap<>(row.getFieldsAsMap());
              cells.replaceAll((column, cell) -> plain(cell));
              return cells;
            })
        .toList();
  }

  /** A value as in a cell. The parts of an object are separated by spaces. */
  private static String text(JsonNode node) {
    if (node.isObject()) {
      List<String> parts = new ArrayList<>();
      node.values().forEach(part -> parts.add(part.coerceStringValue()));
      return plain(String.join(" ", parts));
    }
    return node.isNull() ? "" : plain(node.coerceStringValue());
  }

  /** Writes 8.90 as 8.9, also each part of a cell. */
  private static String plain(String cell) {
    return Pattern.compile("(?<![\\w.-])-?\\d+\\.\\d+(?![\\w.-])")
        .matcher(cell)
        .replaceAll(number -> new BigDecimal(number.group()).stripTrailingZeros().toPlainString());
  }

  private static BigDecimal number(JsonNode node) {
    return node.getBigDecimalValue();
  }
}
