package dev.appstelemetry.viewer;

import dev.appstelemetry.filter.UserFolding;
import dev.appstelemetry.loading.CurrentCaller;
import dev.appstelemetry.platform.Platform;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifies the viewer of a request. */
@Singleton
public class Viewers implements CurrentCaller {

  private static final String EMAIL_HEADER = "X-Forwarded-Email";
  private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}]{1,320}");

  private final Platform platform;
  private final ViewerSettings settings;

  Viewers(Platform platform, ViewerSettings settings) {
    this.platform = platform;
    this.settings = settings;
  }

  /** Returns the viewer who sent the request. */
  public Viewer of(HttpRequest<?> request) {
    String email = email(request);
    boolean seesUsers =
        settings.seeUsers().isEmpty() || (email != null && settings.seeUsers().contains(email));
    return new Viewer(email, seesUsers);
  }

  /**
   * Returns the viewer whose request this thread serves, or an unknown viewer without a request.
   */
  public Viewer current() {
    return ServerRequestContext.currentRequest()
        .map(this::of)
        .orElseGet(() -> new Viewer(null, settings.seeUsers().isEmpty()));
  }

  /** Returns the viewer's address, or the client's IP address if the viewer is unknown. */
  @Override
  public Optional<String> key() {
    return ServerRequestContext.currentRequest()
        .map(
            request -> {
              String email = email(request);
              return email == null
                  ? "address " + request.getRemoteAddress().getAddress().getHostAddress()
                  : "user " + email;
            });
  }

  /** The proxy sets the header once. A second header was sent by the client and is not trusted. */
  private @Nullable String email(HttpRequest<?> request) {
    List<String> given = request.getHeaders().getAll(EMAIL_HEADER);
    return platform.databricksApp() && given.size() == 1 && EMAIL.matcher(given.get(0)).matches()
        ? UserFolding.fold(given.get(0))
        : null;
  }
}
