package dev.appstelemetry.ingest.files;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.loading.Revalidating;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.store.StoreSettings;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The rows of files. New files are looked for when somebody reads figures and the rows are old. */
@Singleton
@FromSource(Source.FILES)
final class FileGenerations implements Generations {

  private final FileSource source;
  private final StoreSettings settings;
  private final CacheSettings cache;
  private final ExecutorService executor;
  private final FailureLog failures;
  private final Revalidating<Generation> checks;
  private volatile @Nullable Failure failure;

  /**
   * Creates the generations of an open store.
   *
   * @param store has read the files
   */
  FileGenerations(
      EventStore store,
      FileSource source,
      StoreSettings settings,
      CacheSettings cache,
      Ticker ticker,
      @Named(TaskExecutors.IO) ExecutorService executor,
      FailureLog failures) {
    this.source = source;
    this.settings = settings;
    this.cache = cache;
    this.executor = executor;
    this.failures = failures;
    this.checks = new Revalidating<>(new Checking(), ticker);
    var unused = checks.read();
  }

  @Override
  public Generation current() {
    Failure problem = failure;
    return rows().with(checks.running(), problem == null ? null : problem.detail());
  }

  @Override
  public CompletableFuture<Generation> read() {
    var unused = checks.read();
    return CompletableFuture.completedFuture(current());
  }

  @Override
  public CompletableFuture<Generation> readFresh(Duration maxAge) {
    return checks.readFresh(maxAge).value().handle((newest, thrown) -> current());
  }

  @Override
  public boolean hold(long generation) {
    return !source.broken();
  }

  private Generation rows() {
    return source.rows().orElseThrow();
  }

  /** Revalidating runs one check at a time, so that one thread uses the source. */
  private final class Checking implements Revalidating.Loading<Generation> {

    /** The files were read when the store was opened. */
    @Override
    public CompletableFuture<Generation> start(@Nullable Generation previous) {
      return previous == null
          ? CompletableFuture.completedFuture(rows())
          : CompletableFuture.supplyAsync(FileGenerations.this::check, executor);
    }

    @Override
    public Duration refreshAfter(Generation rows) {
      if (failure == null && source.broken()) {
        return Duration.ZERO;
      }
      return failure == null ? settings.syncInterval() : cache.retryAfter();
    }

    @Override
    public Generation afterFailure(Generation previous, Throwable thrown) {
      return rows();
    }
  }

  private Generation check() {
    try {
      Generation newest = source.readNew();
      failure = null;
      return newest;
    } catch (SettingsProblem e) {
      throw failed(problem(String.valueOf(e.getMessage()), "Correct or remove the file.", e));
    } catch (SQLException | RuntimeException e) {
      throw failed(
          source
              .failure(e)
              .orElseGet(
                  () ->
                      problem(
                          "New audit files could not be written to the store.",
                          "See the log for the cause.",
                          e)));
    }
  }

  private static Failure problem(String detail, String action, Exception cause) {
    return Failure.of(FailureCode.QUERY_FAILED, detail, action, cause);
  }

  private Failure failed(Failure known) {
    failure = known;
    source.reportProblem(known.detail());
    failures.log("the check for new audit files", known);
    return known;
  }
}
