package dev.appstelemetry.inventory;

import dev.appstelemetry.filter.UserFolding;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads apps from the JSON of the Apps API or of the command line. Unknown fields are ignored,
 * unknown states are kept, and unreadable values are null: one malformed entry must not fail the
 * whole list.
 */
@Singleton
class InventoryReader {

  private final JsonMapper json;

  InventoryReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * A page of the list.
   *
   * @param apps the apps in the order of the response
   * @param nextPageToken the token that requests the next page, or null if this is the last
   */
  record Page(List<WorkspaceApp> apps, @Nullable String nextPageToken) {}

  /** An error response of the API, with its message. */
  static final class ApiErrorException extends IOException {

    private static final long serialVersionUID = 1L;

    ApiErrorException(String message) {
      super(message);
    }
  }

  /**
   * Reads a response of the API, or a list in the format of the command line, and closes the
   * stream.
   *
   * @throws IOException if it is neither
   * @throws ApiErrorException if it is an error of the API
   */
  Page read(InputStream text) throws IOException {
    try (text) {
      JsonNode root = json.readValue(text, Argument.of(JsonNode.class));
      if (root != null && root.isArray()) {
        return new Page(apps(root), null);
      }
      if (root != null && root.isObject()) {
        return page(root);
      }
      throw new IOException("Neither a list of apps nor a response of the Apps API");
    }
  }

  private static Page page(JsonNode root) throws IOException {
    JsonNode apps = root.get("apps");
    String next = text(root, "next_page_token").orElse(null);
    if (apps == null && next == null) {
      List<String> error =
          Stream.of("error_code", "message").flatMap(name -> text(root, name).stream()).toList();
      if (!error.isEmpty()) {
        throw new ApiErrorException(String.join(": ", error));
      }
      if (text(root, "name").isPresent()) {
        throw new IOException("One app, not a list of apps");
      }
    }
    // The API omits an empty list.
    return new Page(apps == null ? List.of() : apps(apps), next);
  }

  private static List<WorkspaceApp> apps(JsonNode list) throws IOException {
    List<WorkspaceApp> apps = new ArrayList<>();
    for (JsonNode node : list.values()) {
      text(node, "name").ifPresent(name -> apps.add(app(name, node)));
    }
    if (apps.isEmpty() && list.size() > 0) {
      throw new IOException("A list without apps");
    }
    return apps;
  }

  private static WorkspaceApp app(String name, JsonNode node) {
    return new WorkspaceApp(
        text(node, "id").orElse(null),
        name,
        text(node, "creator").map(UserFolding::fold).orElse(null),
        text(node, "url").flatMap(InventoryReader::address).orElse(null),
        text(node, "compute_status", "state").orElse(null),
        text(node, "app_status", "state").orElse(null),
        text(node, "active_deployment", "create_time")
            .flatMap(InventoryReader::instant)
            .orElse(null),
        text(node, "compute_size").orElse(null),
        text(node, "create_time").flatMap(InventoryReader::instant).orElse(null),
        text(node, "oauth2_app_client_id").orElse(null),
        text(node, "service_principal_client_id").orElse(null));
  }

  /** Returns the trimmed text at a path, or empty if there is none. */
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

  /** Returns a link; the scheme can be missing. Schemes other than http and https are ignored. */
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
