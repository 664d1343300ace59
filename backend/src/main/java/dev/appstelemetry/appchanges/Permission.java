package dev.appstelemetry.appchanges;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A permission on an app.
 *
 * @param principal the user, group or service principal that has the permission
 * @param kind the kind of the principal
 * @param level the platform's name of the permission, such as CAN_USE
 */
@Serdeable
record Permission(UserName principal, Kind kind, String level) {

  /** The kind of a principal. */
  @Serdeable
  enum Kind {
    /** A person. */
    @JsonProperty("user")
    USER,
    /** A group. */
    @JsonProperty("group")
    GROUP,
    /** A service principal. */
    @JsonProperty("service-principal")
    SERVICE_PRINCIPAL;

    /** Returns the key of the principal's name in the audit log. */
    private String key() {
      return name().toLowerCase(Locale.ROOT) + "_name";
    }
  }

  /**
   * Parses an access control list of the audit log, a JSON array.
   *
   * @return the readable permissions; empty if the log has truncated the list
   */
  static List<Permission> listedIn(@Nullable String accessControlList, JsonMapper json) {
    List<Permission> permissions = new ArrayList<>();
    if (accessControlList != null) {
      try {
        JsonNode entries = json.readValue(accessControlList, JsonNode.class);
        if (entries != null && entries.isArray()) {
          entries.values().forEach(entry -> add(permissions, entry));
        }
      } catch (IOException e) {
        return List.of();
      }
    }
    return List.copyOf(permissions);
  }

  private static void add(List<Permission> permissions, JsonNode entry) {
    JsonNode level = entry.get("permission_level");
    for (Kind kind : Kind.values()) {
      JsonNode principal = entry.get(kind.key());
      if (principal != null && principal.isString() && level != null && level.isString()) {
        String name = principal.getStringValue();
        // Names of groups are not masked.
        permissions.add(
            new Permission(
                kind == Kind.GROUP ? UserName.ofGroup(name) : UserName.of(name),
                kind,
                level.getStringValue()));
      }
    }
  }
}
