package dev.appstelemetry.workspace;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads apps from the JSON of the Apps API, whoever wrote it down. Fields that we do not know are
 * passed over, states that we do not know are kept, and what cannot be read is missing: an app that
 * is listed oddly must not take the others with it.
 */
@Singleton
class AppsReader {

  private final JsonMapper json;

  AppsReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * A part of the list.
   *
   * @param apps in the order in which they came
   * @param nextPageToken what asks for the next part, or null where this is the last
   */
  record Page(List<WorkspaceApp> apps, @Nullable String nextPageToken) {}

  /**
   * Reads an answer of the API, or a list as the command line writes it, and closes it.
   *
   * @throws IOException where it is neither
   */
  Page read(InputStream text) throws IOException {
    try (text) {
      JsonNode root = json.readValue(text, Argument.of(JsonNode.class));
      if (root != null && root.isArray()) {
        return new Page(apps(root), null);
      }
      if (root != null && root.isObject()) {
        JsonNode apps = root.get("apps");
        // No apps at all are left out of the answer.
        return new Page(
            apps == null ? List.of() : apps(apps), text(root, "next_page_token").orElse(null));
      }
      throw new IOException("Neither a list of apps nor an answer of the Apps API");
    }
  }

  private static List<WorkspaceApp> apps(JsonNode list) {
    List<WorkspaceApp> apps = new ArrayList<>();
    for (JsonNode node : list.values()) {
      text(node, "name").ifPresent(name -> apps.add(app(name, node)));
    }
    return apps;
  }

  private static WorkspaceApp app(String name, JsonNode node) {
    return new WorkspaceApp(
        text(node, "id").orElse(null),
        name,
        text(node, "creator").map(creator -> creator.toLowerCase(Locale.ROOT)).orElse(null),
        text(node, "url").flatMap(AppsReader::address).orElse(null),
        text(node, "compute_status", "state").orElse(null),
        text(node, "app_status", "state").orElse(null),
        text(node, "active_deployment", "create_time").flatMap(AppsReader::instant).orElse(null),
        text(node, "compute_size").orElse(null),
        text(node, "create_time").flatMap(AppsReader::instant).orElse(null),
        text(node, "oauth2_app_client_id").orElse(null),
        text(node, "service_principal_client_id").orElse(null));
  }

  /** The text at a path, trimmed; nothing where there is none. */
  private static Optional<String> text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at != null && at.isObject() ? at.get(name) : null;
    }
    return Optional.ofNullable(at)
        .filter(JsonNode::isString)
        .map(found -> found.getStringValue().strip())
        .filter(found -> !found.isEmpty());
  }

  /** The documentation's example has no scheme; anything but the web is no place to send people. */
  private static Optional<String> address(String text) {
    String address = text.contains(":") ? text : "https://" + text;
    return address.startsWith("https://") || address.startsWith("http://")
        ? Optional.of(address)
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
