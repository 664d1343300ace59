package dev.appstelemetry.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permissions of apps; by default the creator manages an app. */
final class PermissionsEndpoint {

  private record Grant(
      @Nullable String userName,
      @Nullable String groupName,
      @Nullable String servicePrincipalName,
      String permissionLevel) {

    boolean isFor(Grant other) {
      return Objects.equals(userName, other.userName)
          && Objects.equals(groupName, other.groupName)
          && Objects.equals(servicePrincipalName, other.servicePrincipalName);
    }
  }

  private record PermissionChange(List<Grant> accessControlList) {}

  private record Permission(String permissionLevel, boolean inherited) {}

  private record Granted(
      @Nullable String userName,
      @Nullable String groupName,
      @Nullable String servicePrincipalName,
      List<Permission> allPermissions) {

    static Granted of(Grant grant) {
      return new Granted(
          grant.userName(),
          grant.groupName(),
          grant.servicePrincipalName(),
          List.of(new Permission(grant.permissionLevel(), false)));
    }
  }

  private record Permissions(String objectId, String objectType, List<Granted> accessControlList) {}

  private static final String PATH = "/api/2.0/permissions/apps/{name}";

  private final AppInventory apps;
  private final Grant creator;
  private final Map<String, List<Grant>> grants = new HashMap<>();

  PermissionsEndpoint(AppInventory apps, String creator) {
    this.apps = apps;
    this.creator = new Grant(null, null, creator, "CAN_MANAGE");
  }

  void register(Router router) {
    router
        .route("GET", PATH, call -> change(call, List.of(), false))
        .route("PUT", PATH, call -> change(call, requested(call), true))
        .route("PATCH", PATH, call -> change(call, requested(call), false));
  }

  private static List<Grant> requested(Call call) {
    return call.json(PermissionChange.class).accessControlList();
  }

  private synchronized Reply change(Call call, List<Grant> requested, boolean replace) {
    String name = call.variable("name");
    if (apps.find(name).isEmpty()) {
      return AppsEndpoint.missing(call);
    }
    List<Grant> result = new ArrayList<>();
    if (!replace) {
      grants.getOrDefault(name, List.of(creator)).stream()
          .filter(old -> requested.stream().noneMatch(old::isFor))
          .forEach(result::add);
    }
    result.addAll(requested);
    grants.put(name, List.copyOf(result));
    return Reply.ok(
        new Permissions("/apps/" + name, "apps", result.stream().map(Granted::of).toList()));
  }
}
