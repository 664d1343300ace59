package dev.appstelemetry.export;

import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.FilterParameters;
import dev.appstelemetry.query.FilterResolver;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.QueryCache;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Figures to look at and to take away: what the endpoints of all queries do alike. */
@Singleton
public class Figures {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final Exports exports;

  Figures(QueryCache cache, FilterResolver filters, Exports exports) {
    this.cache = cache;
    this.filters = filters;
    this.exports = exports;
  }

  /**
   * The figures for a viewer.
   *
   * @param options what the query is asked beyond the filters
   * @return the answer; completes exceptionally as {@link QueryCache#answer} does
   * @throws dev.appstelemetry.failure.Failure where the parameters contradict each other
   */
  public <O, T> CompletionStage<Answer<T>> show(
      CachedQuery<O, T> query, FilterParameters parameters, O options) {
    return cache.answer(query, filters.resolve(parameters), options, parameters.fresh());
  }

  /**
   * What is shown, as a file.
   *
   * @param rows the figures as rows
   * @param rowType the rows' introspected type
   */
  public <O, T, R> CompletionStage<StreamedFile> file(
      CachedQuery<O, T> query,
      Function<T, List<R>> rows,
      Class<R> rowType,
      FilterParameters parameters,
      O options,
      ExportFormat format) {
    return exports.file(
        show(query, parameters, options),
        rows,
        rowType,
        query.text(),
        filters.resolve(parameters),
        format);
  }

  /**
   * What is shown and what the display cuts off, as a file; past the cache, which it would fill.
   *
   * @param rows the figures as rows
   * @param rowType the rows' introspected type
   * @param options with the limit lifted
   */
  public <O, T, R> CompletionStage<StreamedFile> wholeFile(
      CachedQuery<O, T> query,
      Function<T, List<R>> rows,
      Class<R> rowType,
      FilterParameters parameters,
      O options,
      ExportFormat format) {
    Filters asked = filters.resolve(parameters);
    return exports.file(
        cache.once(query, asked, options), rows, rowType, query.text(), asked, format);
  }
}
