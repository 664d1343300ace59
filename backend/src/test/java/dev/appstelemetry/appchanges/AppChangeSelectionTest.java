package dev.appstelemetry.appchanges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.appchanges.AppChangeSelection.Outcome;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
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

/** Runs the cases shared with the page's list. */
class AppChangeSelectionTest {

  private static final Path CASES =
      Path.of("../frontend/src/testing/app-change-selection-cases.json");
  private static final Instant FIRST = Instant.parse("2026-11-18T13:32:00Z");

  /** The display names. */
  private final Map<UserName, String> users = new HashMap<>();

  static List<JsonNode> cases() throws IOException {
    return elements(file().get("cases"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void selectsTheSameChangesAsThePage(JsonNode wanted) throws IOException {
    List<AppChange> events = new ArrayList<>();
    for (JsonNode row : elements(file().get("changes"))) {
      events.add(event(row, events.size()));
    }
    String outcome = text(wanted, "outcome");
    AppChangeSelection selection =
        new AppChangeSelection(
            text(wanted, "action"),
            outcome == null ? null : Outcome.valueOf(outcome),
            wanted.get("who").getStringValue(),
            elements(wanted.get("app")).stream().map(JsonNode::getStringValue).toList());

    assertThat(selection.rows(events, users::get))
        .extracting(row -> row.time().getEpochSecond() - FIRST.getEpochSecond())
        .containsExactlyElementsOf(
            elements(wanted.get("expected")).stream().map(JsonNode::getLongValue).toList());
  }

  /** Identifies a change by the second of its time. */
  private AppChange event(JsonNode row, int place) {
    String user = text(row, "user");
    if (user != null) {
      users.put(UserName.of(user), user);
    }
    return new AppChange(
        FIRST.plusSeconds(place),
        row.get("app").getStringValue(),
        row.get("appKey").getStringValue(),
        row.get("name").getStringValue(),
        UserName.ofNullable(user),
        row.get("action").getStringValue(),
        row.get("failed").getBooleanValue(),
        null,
        List.of(),
        null);
  }

  private static @Nullable String text(JsonNode row, String field) {
    return row.get(field).isNull() ? null : row.get(field).getStringValue();
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
