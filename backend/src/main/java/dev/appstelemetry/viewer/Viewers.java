package dev.appstelemetry.viewer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells who asks. */
@Singleton
public class Viewers {

  private static final String EMAIL_HEADER = "X-Forwarded-Email";
  private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}]{1,320}");

  private final Platform platform;
  private final ViewerSettings settings;

  Viewers(Platform platform, ViewerSettings settings) {
    this.platform = platform;
    this.settings = settings;
  }

  /** Whoever sent the request. */
  public Viewer of(HttpRequest<?> request) {
    String email = email(request);
    boolean seesUsers =
        settings.seeUsers().isEmpty() || (email != null && settings.seeUsers().contains(email));
    return new Viewer(email, seesUsers);
  }

  /** Whoever sent the request that this thread serves; nobody known where it serves none. */
  public Viewer current() {
    return ServerRequestContext.currentRequest()
        .map(this::of)
        .orElseGet(() -> new Viewer(null, settings.seeUsers().isEmpty()));
  }

  /** The proxy says it once; a second one was the caller's own. */
  private @Nullable String email(HttpRequest<?> request) {
    List<String> given = request.getHeaders().getAll(EMAIL_HEADER);
    return platform.behindProxy() && given.size() == 1 && EMAIL.matcher(given.get(0)).matches()
        ? given.get(0).toLowerCase(Locale.ROOT)
        : null;
  }
}
