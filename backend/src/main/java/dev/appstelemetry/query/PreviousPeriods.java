package dev.appstelemetry.query;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.store.Generations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Determines the previous period of a window. */
@Singleton
public class PreviousPeriods {

  private final CoveredDays covered;
  private final EventSettings events;
  private final Generations generations;

  PreviousPeriods(CoveredDays covered, EventSettings events, Generations generations) {
    this.covered = covered;
    this.events = events;
    this.generations = generations;
  }

  /** Returns the span of the window together with its previous period, if there is one. */
  public Span hull(Window window, Instant now) {
    Span span = window.span(now);
    return of(window, now).map(previous -> new Span(previous.start(), span.end())).orElse(span);
  }

  /** Returns the end of the previous period, or the start of the window if there is none. */
  public Instant end(Window window, Instant now) {
    return of(window, now).map(Span::end).orElseGet(() -> window.span(now).start());
  }

  /** Returns whether there is a previous period, and the log covers it. */
  public boolean exists(Window window, Instant now) {
    return of(window, now).isPresent() && covered.coverPrevious(window);
  }

  /** Returns the time up to which events are known, at most now. */
  public Instant completeUntil(Instant now) {
    return generations.current().completeUntil(now);
  }

  private Optional<Span> of(Window window, Instant now) {
    return window.previous(completeUntil(now), events.horizon(window, now));
  }
}
