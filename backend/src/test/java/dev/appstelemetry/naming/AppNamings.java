package dev.appstelemetry.naming;

import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.WorkspaceScope.Mode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** App namings for tests without a log. */
public final class AppNamings {

  private final List<Incarnations.Deletion> deletions = new ArrayList<>();

  private AppNamings() {}

  /** A naming without known apps. */
  public static AppNamings of() {
    return new AppNamings();
  }

  /** Adds an app that was deleted and possibly created again. */
  public AppNamings deleted(
      String workspace, String app, Instant deleted, @Nullable Instant createdAgain) {
    deletions.add(
        new Incarnations.Deletion(
            workspace, app, micros(deleted), createdAgain == null ? null : micros(createdAgain)));
    return this;
  }

  /** The naming in a scope of one workspace, which the inventory covers. */
  public AppNaming inWorkspace(String own) {
    return in(new WorkspaceScope(Mode.OWN, List.of(own), own));
  }

  /** The naming in a scope. */
  public AppNaming in(WorkspaceScope scope) {
    return new AppNaming(scope, new Incarnations(deletions));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
