package dev.appstelemetry.cache;

import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.filter.FilterResolver;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.loading.Completed;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.DefaultSignal;
import dev.appstelemetry.query.NoOptions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Answers queries under a request's parameters. */
@Singleton
public class Answers {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final DefaultSignal signals;

  Answers(QueryCache cache, FilterResolver filters, DefaultSignal signals) {
    this.cache = cache;
    this.filters = filters;
    this.signals = signals;
  }

  /**
   * Returns the answer to a query, from the cache if it is cached.
   *
   * @param options the query's own parameters, apart from the filters
   * @return the answer; completes exceptionally as {@link QueryCache#answer} does, and with a
   *     {@code Failure} if the parameters contradict each other
   */
  public <O, T> CompletionStage<Answer<T>> show(
      CachedQuery<O, T> query, FilterParameters parameters, O options) {
    return filters(parameters).thenCompose(resolved -> show(query, parameters, resolved, options));
  }

  /** Returns the answer to a query without options. */
  public <T> CompletionStage<Answer<T>> show(
      CachedQuery<NoOptions, T> query, FilterParameters parameters) {
    return show(query, parameters, NoOptions.NONE);
  }

  /** Returns the answer to a query for filters that are already resolved. */
  public <O, T> CompletionStage<Answer<T>> show(
      CachedQuery<O, T> query, FilterParameters parameters, Filters resolved, O options) {
    return withRequestedTo(
        parameters, resolved, cache.answer(query, resolved, options, parameters.fresh()));
  }

  /**
   * Returns the answer to a query if it is cached, without waiting. Starts no first load; an old
   * answer is reloaded as by {@link #show}.
   */
  public <O, T> Optional<Answer<T>> cached(
      CachedQuery<O, T> query, FilterParameters parameters, O options) {
    return Completed.now(filters(parameters))
        .filter(resolved -> cache.holds(query, resolved, options))
        .flatMap(resolved -> Completed.now(show(query, parameters, resolved, options)));
  }

  /**
   * Returns the answer to a query without caching it. Used for large answers that are requested
   * once.
   *
   * @param resolved the resolved parameters
   * @return the answer, see {@link #show}
   */
  public <O, T> CompletionStage<Answer<T>> once(
      CachedQuery<O, T> query, FilterParameters parameters, Filters resolved, O options) {
    return withRequestedTo(parameters, resolved, cache.once(query, resolved, options));
  }

  /**
   * Resolves parameters to filters.
   *
   * @return the filters; completes exceptionally with a {@code Failure} if the parameters
   *     contradict each other, or if they name no signal and there is no default
   */
  public CompletionStage<Filters> filters(FilterParameters parameters) {
    return signals
        .orDefault(parameters.signal())
        .thenApply(signal -> filters.resolve(parameters, signal));
  }

  /**
   * Resolves parameters to filters at an instant.
   *
   * @param now the instant that determines today
   * @return the filters; completes exceptionally like the other method
   */
  public CompletionStage<Filters> filters(FilterParameters parameters, Instant now) {
    return signals
        .orDefault(parameters.signal())
        .thenApply(signal -> filters.resolve(parameters, signal, now));
  }

  /** Adds the requested last day to the answer if the window ends before it. */
  private <T> CompletionStage<Answer<T>> withRequestedTo(
      FilterParameters parameters, Filters resolved, CompletionStage<Answer<T>> answer) {
    return filters
        .requestedTo(parameters, resolved)
        .map(
            day ->
                answer.thenApply(
                    shown -> new Answer<>(shown.data(), shown.meta().withRequestedTo(day))))
        .orElse(answer);
  }
}
