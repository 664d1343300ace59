package dev.appstelemetry.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.appstelemetry.viewer.NamesUsers;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with an app.
 *
 * @param principal who
 * @param kind what the principal is
 * @param level as the platform names it, like CAN_USE
 */
@Serdeable
record Permission(String principal, Kind kind, String level) implements NamesUsers<Permission> {

  /** What can be given a permission. */
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

    /** The key that the audit log has for it. */
    private String key() {
      return name().toLowerCase(Locale.ROOT) + "_name";
    }
  }

  /**
   * Reads an access control list as the audit log writes it, a JSON array.
   *
   * @return what of it can be read: nothing where the log has cut it off
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
        permissions.add(new Permission(principal.getStringValue(), kind, level.getStringValue()));
      }
    }
  }

  /** Groups are no persons. */
  @Override
  public Permission withUsers(UnaryOperator<String> pseudonym) {
    return kind == Kind.GROUP ? this : new Permission(pseudonym.apply(principal), kind, level);
  }

  @Override
  public String toString() {
    return principal + " " + level;
  }
}
