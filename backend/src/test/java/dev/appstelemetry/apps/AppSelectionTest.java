package dev.appstelemetry.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.apps.App.Known;
import dev.appstelemetry.apps.AppSelection.Order;
import dev.appstelemetry.apps.AppSelection.Show;
import dev.appstelemetry.apps.AppSelection.Sort;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the cases shared with the page's table. */
class AppSelectionTest {

  private static final Path CASES = Path.of("../frontend/src/testing/app-selection-cases.json");

  /** The display names. */
  private final Map<UserName, String> owners = new HashMap<>();

  static List<JsonNode> cases() throws IOException {
    return elements(file().get("cases"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void selectsAndOrdersLikeThePage(JsonNode wanted) throws IOException {
    List<App> apps = elements(file().get("apps")).stream().map(this::app).toList();
    AppSelection selection =
        new AppSelection(
            Show.valueOf(text(wanted, "show").replace('-', '_')),
            wanted.get("idle").getIntValue(),
            text(wanted, "search"),
            elements(wanted.get("app")).stream().map(JsonNode::getStringValue).toList(),
            Sort.valueOf(text(wanted, "sort")),
            Order.valueOf(text(wanted, "order")));

    assertThat(selection.of(apps, wanted.get("knownDays").getLongValue(), owners::get))
        .extracting(App::app)
        .containsExactlyElementsOf(
            elements(wanted.get("expected")).stream().map(JsonNode::getStringValue).toList());
  }

  private App app(JsonNode row) {
    String owner = text(row, "owner");
    if (owner != null) {
      owners.put(UserName.of(owner), owner);
    }
    return new App(
        text(row, "app"),
        text(row, "appKey"),
        text(row, "name"),
        text(row, "id"),
        UserName.ofNullable(owner),
        text(row, "url"),
        text(row, "computeState"),
        text(row, "appState"),
        instant(row, "lastDeployment"),
        text(row, "size"),
        Known.valueOf(text(row, "known")),
        row.get("uniqueUsers").getLongValue(),
        row.get("interactions").getLongValue(),
        row.get("failed").getLongValue(),
        decimal(row, "errorRate"),
        row.get("actions").getLongValue(),
        row.get("signIns").getLongValue(),
        instant(row, "lastUsed"),
        number(row, "daysSinceLastUse"),
        instant(row, "ownerLastSeen"),
        text(row, "lastSeenAction"),
        text(row, "lastSeenApp"),
        flag(row, "lastSeenFailed"),
        number(row, "daysSinceOwnerSeen"));
  }

  private static @Nullable String text(JsonNode row, String field) {
    return row.get(field).isNull() ? null : row.get(field).getStringValue();
  }

  private static @Nullable Instant instant(JsonNode row, String field) {
    return row.get(field).isNull() ? null : Instant.parse(row.get(field).getStringValue());
  }

  private static @Nullable Long number(JsonNode row, String field) {
    return row.get(field).isNull() ? null : row.get(field).getLongValue();
  }

  private static @Nullable BigDecimal decimal(JsonNode row, String field) {
    return row.get(field).isNull() ? null : row.get(field).getBigDecimalValue();
  }

  private static @Nullable Boolean flag(JsonNode row, String field) {
    return row.get(field).isNull() ? null : row.get(field).getBooleanValue();
  }

  private static JsonNode file() throws IOException {
    return JsonMapper.createDefault().readValue(Files.readAllBytes(CASES), JsonNode.class);
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.values().forEach(elements::add);
    return elements;
  }
}
