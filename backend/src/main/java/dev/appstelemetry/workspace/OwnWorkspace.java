package dev.appstelemetry.workspace;

import static java.util.stream.Collectors.toSet;

import dev.appstelemetry.inventory.WorkspaceApp;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives the workspace of an inventory from the addresses of its apps. */
final class OwnWorkspace {

  private OwnWorkspace() {}

  /**
   * Returns the workspace that all addresses name.
   *
   * @return the id, or empty if no address contains one or they contain several
   */
  static Optional<String> in(List<WorkspaceApp> apps) {
    Set<String> ids = apps.stream().flatMap(OwnWorkspace::idIn).collect(toSet());
    return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
  }

  /** Returns the id in an app's host, which begins with the app's name, a hyphen and the id. */
  private static Stream<String> idIn(WorkspaceApp app) {
    String host = app.url() == null ? null : host(app.url());
    if (host == null) {
      return Stream.empty();
    }
    Matcher id = Pattern.compile(Pattern.quote(app.name()) + "-([0-9]+)\\..*").matcher(host);
    return id.matches() ? Stream.of(id.group(1)) : Stream.empty();
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
