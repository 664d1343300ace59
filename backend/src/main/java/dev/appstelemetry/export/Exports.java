package dev.appstelemetry.export;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.cache.Meta;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.loading.CallerLimits;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.viewer.UserMasking;
import dev.appstelemetry.viewer.UserName;
import dev.appstelemetry.viewer.Viewer;
import dev.appstelemetry.viewer.Viewers;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes answers to files. A file is complete before it is sent, so that a failure is a problem
 * response and not a truncated file.
 */
@Singleton
public class Exports {

  /** The maximum number of rows of an export. */
  public static final int MAXIMUM_ROWS = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private final Answers answers;
  private final Clock clock;
  private final ExecutorService writers;
  private final Viewers viewers;
  private final UserMasking masking;
  private final CallerLimits limits;

  Exports(
      Answers answers,
      Clock clock,
      @Named(TaskExecutors.IO) ExecutorService writers,
      Viewers viewers,
      UserMasking masking,
      CallerLimits limits) {
    this.answers = answers;
    this.clock = clock;
    this.writers = writers;
    this.viewers = viewers;
    this.masking = masking;
    this.limits = limits;
  }

  /**
   * Returns an answer as a file, with names as the viewer of the current request may see them.
   *
   * @param answer loads the answer
   * @param selection selects the rows of the answer
   * @param rowType the introspected type of the rows
   * @param query the query of the answer, which determines the name of the file
   * @return the file; completes exceptionally like the answer, or with {@code TOO_MUCH_DATA} if
   *     there are too many rows
   * @throws Failure {@code TOO_MANY_REQUESTS} if the viewer has too many running exports
   */
  public <T, R> CompletionStage<StreamedFile> file(
      Supplier<CompletionStage<Answer<T>>> answer,
      RowSelection<T, R> selection,
      Class<R> rowType,
      QueryText query,
      CompletionStage<Filters> filters,
      ExportFormat format) {
    Viewer viewer = viewers.current();
    PropagatedContext request = PropagatedContext.getOrEmpty();
    return limits.export(
        () ->
            answer
                .get()
                .thenCombineAsync(
                    filters,
                    (shown, resolved) -> {
                      if (shown.data() instanceof List<?> all && all.size() >= MAXIMUM_ROWS) {
                        throw tooManyRows();
                      }
                      Function<UserName, String> name = user -> masking.text(viewer, user);
                      List<R> records = selection.rows().apply(shown, name);
                      Table table = Table.of(records, rowType, name);
                      StreamedFile file =
                          file(table, shown.meta(), query.name(), resolved, selection, format);
                      LOG.info(
                          "{} exported {} as {}, {} rows",
                          viewer.name(),
                          query.name(),
                          format,
                          records.size());
                      return file;
                    },
                    work -> writers.execute(request.wrap(work))));
  }

  /** Returns the rows of a query without options as a file. */
  public <R> CompletionStage<StreamedFile> file(
      CachedQuery<NoOptions, List<R>> query,
      Class<R> rowType,
      FilterParameters parameters,
      ExportFormat format) {
    return file(query, Function.identity(), rowType, parameters, NoOptions.NONE, format);
  }

  /**
   * Returns the rows of a cached answer as a file.
   *
   * @param rows returns the rows of the answer's data
   * @param rowType the introspected type of the rows
   */
  public <O, T, R> CompletionStage<StreamedFile> file(
      CachedQuery<O, T> query,
      Function<T, List<R>> rows,
      Class<R> rowType,
      FilterParameters parameters,
      O options,
      ExportFormat format) {
    CompletionStage<Filters> filters = answers.filters(parameters);
    return file(
        () -> filters.thenCompose(resolved -> answers.show(query, parameters, resolved, options)),
        RowSelection.all(rows),
        rowType,
        query.text(),
        filters,
        format);
  }

  /**
   * Returns all rows of a query as a file, including those that the page does not show. The answer
   * is not cached.
   *
   * @param rowType the introspected type of the rows
   * @param options the options, without the page's limit
   */
  public <O, T, R> CompletionStage<StreamedFile> wholeFile(
      CachedQuery<O, T> query,
      RowSelection<T, R> selection,
      Class<R> rowType,
      FilterParameters parameters,
      O options,
      ExportFormat format) {
    CompletionStage<Filters> filters = answers.filters(parameters);
    return file(
        () -> filters.thenCompose(resolved -> answers.once(query, parameters, resolved, options)),
        selection,
        rowType,
        query.text(),
        filters,
        format);
  }

  private StreamedFile file(
      Table table,
      Meta meta,
      String name,
      Filters filters,
      RowSelection<?, ?> selection,
      ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (format) {
        case csv -> Csv.write(table, out);
        case xlsx ->
            Workbook.write(
                name, table, filters, selection.restrictions(), meta, clock.instant(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = out.toByteArray();
    return new StreamedFile(
            new ByteArrayInputStream(bytes), format.mediaType(), clock.millis(), bytes.length)
        .attach(
            name + selection.fileNamePart() + "_" + meta.from() + "_" + meta.to() + "." + format);
  }

  private static Failure tooManyRows() {
    return Failure.of(
        FailureCode.TOO_MUCH_DATA,
        "The export has more rows than allowed; the maximum is " + (MAXIMUM_ROWS - 1) + ".",
        "Restrict the filters and export again.",
        null);
  }
}
