package dev.appstelemetry.export;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.viewer.Discretion;
import dev.appstelemetry.viewer.Viewer;
import dev.appstelemetry.viewer.Viewers;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns answers into files, written while they are sent. */
@Singleton
public class Exports {

  /** What an export asks for where the page shows only the first rows. */
  public static final int MAXIMUM_ROWS = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private final Clock clock;
  private final ExecutorService writers;
  private final Viewers viewers;
  private final Discretion discretion;

  Exports(
      Clock clock,
      @Named(TaskExecutors.IO) ExecutorService writers,
      Viewers viewers,
      Discretion discretion) {
    this.clock = clock;
    this.writers = writers;
    this.viewers = viewers;
    this.discretion = discretion;
  }

  /**
   * The answer as a file to keep, as the viewer of the current request is to see it.
   *
   * @param answer what is shown
   * @param rows the figures as rows
   * @param rowType the rows' introspected type
   * @param query the query that made it, which names the file
   * @return a file; completes exceptionally as the answer does, or with {@code TOO_MUCH_DATA} where
   *     there are more rows than a file may have
   */
  public <T, R> CompletionStage<StreamedFile> file(
      CompletionStage<Answer<T>> answer,
      Function<T, List<R>> rows,
      Class<R> rowType,
      QueryText query,
      Filters filters,
      ExportFormat format) {
    Viewer viewer = viewers.current();
    return answer
        .thenApply(shown -> discretion.shownTo(viewer, shown))
        .thenApply(shown -> new Answer<>(rows.apply(shown.data()), shown.meta()))
        .thenApply(
            shown -> {
              StreamedFile file = file(shown, rowType, query.name(), filters, format);
              LOG.info(
                  "{} exported {} as {}, {} rows",
                  viewer.name(),
                  query.name(),
                  format,
                  shown.data().size());
              return file;
            });
  }

  private <R> StreamedFile file(
      Answer<List<R>> answer, Class<R> rowType, String name, Filters filters, ExportFormat format) {
    if (answer.data().size() >= MAXIMUM_ROWS) {
      throw Failure.of(
          FailureCode.TOO_MUCH_DATA,
          "An export has fewer than " + MAXIMUM_ROWS + " rows.",
          "Narrow the filters and export again.",
          null);
    }
    Table table = Table.of(answer.data(), rowType);
    ExportStream stream = ExportStream.open();
    writers.execute(
        () ->
            stream.write(
                out -> {
                  switch (format) {
                    case csv -> Csv.write(table, out);
                    case xlsx ->
                        Workbook.write(name, table, filters, answer.meta(), clock.instant(), out);
                  }
                }));
    String file = name + "_" + answer.meta().from() + "_" + answer.meta().to() + "." + format;
    return new StreamedFile(stream, format.mediaType()).attach(file);
  }
}
