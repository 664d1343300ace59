package dev.appstelemetry.audience;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The retained history, in which a user's first event determines when the user is new. */
@Singleton
class UserHistory {

  private final EventSettings events;

  UserHistory(EventSettings events) {
    this.events = events;
  }

  /** Returns the instant at which the history begins. */
  Instant start(Window window, Instant now) {
    return window.startOf(events.horizon(window, now));
  }

  /** Returns the history together with the span that determines the activity status. */
  Span span(Window window, Instant now) {
    Span recent = window.activitySpan(now);
    return new Span(start(window, now), recent.end()).hull(recent);
  }
}
