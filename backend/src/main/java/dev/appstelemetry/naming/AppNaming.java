package dev.appstelemetry.naming;

import dev.appstelemetry.filter.AppKey;
import dev.appstelemetry.scope.WorkspaceScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Returns unique names of apps for viewers. */
public final class AppNaming {

  private final WorkspaceScope scope;
  private final Incarnations incarnations;

  AppNaming(WorkspaceScope scope, Incarnations incarnations) {
    this.scope = scope;
    this.incarnations = incarnations;
  }

  /**
   * An app with its names.
   *
   * @param key the key in the API's format
   * @param name the unique name to be shown
   * @param plainName the name without additions, which other apps may share
   */
  public record Named(String key, String name, String plainName) {}

  /**
   * Returns the names of an app.
   *
   * @param key the key in the format of the queries; null for events that name no app
   */
  public Named name(@Nullable String key) {
    return key == null
        ? new Named(AppKey.id(null), AppKey.UNKNOWN_APP, AppKey.UNKNOWN_APP)
        : named(AppKey.of(key));
  }

  /** Returns the names of an app by its key in the API's format, or empty if it is not a key. */
  public Optional<Named> nameOfId(String id) {
    return AppKey.isUnknownApp(id) ? Optional.of(name(null)) : AppKey.ofId(id).map(this::named);
  }

  private Named named(AppKey key) {
    return new Named(AppKey.id(key), shown(key), key.name());
  }

  /** Returns the key of a listed app in the format of the queries. */
  public String keyOf(AppNames.ListedApp app) {
    String own = scope.ownOrEmpty();
    return new AppKey(own, incarnations.of(own, app.name(), app.createTime()), app.name()).text();
  }

  /** Returns whether the inventory's workspace is one of these; an empty list means all. */
  public boolean listCountsIn(List<String> workspaces) {
    return workspaces.isEmpty()
        ? scope.all() || scope.ids().contains(scope.ownOrEmpty())
        : workspaces.contains(scope.ownOrEmpty());
  }

  /**
   * Returns a caveat if some of these workspaces have no inventory, so that their sign-ins are
   * missing; an empty list means all workspaces.
   */
  public Optional<String> missingSignIns(List<String> workspaces) {
    return scope.missingSignIns(workspaces);
  }

  private String shown(AppKey key) {
    String name = key.name();
    if (scope.namesNeedWorkspace(key.workspace())) {
      String workspace = key.workspace().isEmpty() ? "unknown" : key.workspace();
      name += " (workspace " + workspace + ")";
    }
    String until = incarnations.until(key).orElse(null);
    return until == null ? name : name + " (until " + until + ")";
  }
}
