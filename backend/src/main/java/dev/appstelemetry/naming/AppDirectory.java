package dev.appstelemetry.naming;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.filter.AppKey;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.store.QueryParameters;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Provides the inventory and the incarnations of apps to queries. */
@Singleton
public class AppDirectory {

  /**
   * The parameters of queries that identify apps.
   *
   * @param inventory the apps by id, a JSON object
   * @param incarnations the apps that reuse the name of a deleted app, a JSON object
   * @param byId the listed apps by id
   */
  public record Entries(
      String inventory, String incarnations, Map<String, AppNames.ListedApp> byId) {

    /**
     * Adds them to a query's parameters.
     *
     * @param apps the values of the filter by apps
     */
    public QueryParameters addTo(QueryParameters parameters, List<String> apps) {
      return parameters
          .with("inventory", inventory)
          .with("incarnations", incarnations)
          .withAny("app_ids", idsOf(apps));
    }

    private List<String> idsOf(List<String> apps) {
      Set<String> chosen = apps.stream().map(AppKey::nameOf).collect(Collectors.toSet());
      return byId.entrySet().stream()
          .filter(app -> chosen.contains(app.getValue().name()))
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }

  /** A listed app in the format of the queries. */
  @Serdeable
  record Entry(String app, String incarnation) {}

  private final Workspaces workspaces;
  private final AppNames apps;
  private final IncarnationLog log;
  private final JsonMapper json;

  AppDirectory(Workspaces workspaces, AppNames apps, IncarnationLog log, JsonMapper json) {
    this.workspaces = workspaces;
    this.apps = apps;
    this.log = log;
    this.json = json;
  }

  /**
   * Returns the entries for a query that counts a signal.
   *
   * @throws Failure if the signal needs an inventory that is not available
   */
  public Entries of(WorkspaceScope scope, Signal signal, Instant now) {
    AppNames.Names names = apps.current();
    if (signal == Signal.SIGN_IN && names.unavailable()) {
      throw Failure.of(
          FailureCode.INVENTORY_UNAVAILABLE,
          names.problem() + " Without it, sign-ins cannot be assigned to apps.",
          "Choose actions instead, or see the status page for what to do.",
          null);
    }
    String own = scope.ownOrEmpty();
    Incarnations incarnations = incarnations(scope, names, now);
    Map<String, String> inventory = new HashMap<>();
    names
        .byId()
        .forEach(
            (id, app) -> {
              String incarnation = incarnations.of(own, app.name(), app.createTime());
              inventory.put(id, write(new Entry(app.name(), incarnation)));
            });
    return new Entries(write(inventory), write(numbered(incarnations.all())), names.byId());
  }

  /**
   * Returns the current naming of apps. May read the log, so it must be called from a load.
   *
   * @throws Failure if the log cannot be read
   */
  public AppNaming naming(Instant now) {
    WorkspaceScope scope = workspaces.scope();
    return new AppNaming(scope, incarnations(scope, apps.current(), now));
  }

  private Incarnations incarnations(WorkspaceScope scope, AppNames.Names names, Instant now) {
    return log.of(scope, now).with(scope.ownOrEmpty(), names.byId().values());
  }

  /** Returns a map, because queries read one. Its keys are arbitrary. */
  private Map<String, String> numbered(List<Incarnations.Incarnation> incarnations) {
    Map<String, String> numbered = new HashMap<>();
    incarnations.forEach(
        incarnation -> numbered.put(String.valueOf(numbered.size()), write(incarnation)));
    return numbered;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
