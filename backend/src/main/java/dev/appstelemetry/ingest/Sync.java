package dev.appstelemetry.ingest;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.Causes;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.loading.Revalidating;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.Slice;
import dev.appstelemetry.store.StoreSettings;
import dev.appstelemetry.store.embedded.StoreState;
import dev.appstelemetry.store.embedded.StoreWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the rows of the source into the store. One thread does all of it: newer rows when somebody
 * reads figures and the copy is old, and older rows until the history is complete.
 *
 * <p>The copied history has no gap. It grows backwards by slices of the fill, and forwards by
 * syncs, each of which copies the last days again, because rows arrive late.
 */
public final class Sync implements Generations, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

  /** The property with the source's report, see {@link Extraction#report}. */
  public static final String REPORT = "report";

  private static final String ORIGIN = "origin";
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int MAX_LOOKS = 30;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  private final StoreWriter writer;
  private final Extraction extraction;
  private final SliceCopier copier;
  private final AppNames apps;
  private final StoreSettings settings;
  private final int historyDays;
  private final Duration retryAfter;
  private final Clock clock;
  private final Ticker ticker;
  private final FailureLog failures;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Sync::daemon);

  private volatile Revalidating<StoreState> syncs;
  private volatile StoreState state;

  /** The last generation whose rows were dropped. */
  private volatile long dropped;

  private volatile @Nullable Failure failure;
  private volatile boolean filling;
  private volatile boolean awaitingInventory;
  private volatile boolean closed;

  /** How often the inventory was looked for. Only the worker uses it. */
  private int looksForInventory;

  /** The day of the last long overlap. Only the worker uses it. */
  private @Nullable Instant dailyOverlapOn;

  /**
   * Creates the sync of a store.
   *
   * @param historyDays the number of days that the store keeps, including today
   * @param retryAfter how long a failed sync is not repeated
   */
  public Sync(
      StoreWriter writer,
      Extraction extraction,
      AppNames apps,
      StoreSettings settings,
      int historyDays,
      Duration retryAfter,
      Clock clock,
      Ticker ticker,
      FailureLog failures) {
    this.writer = writer;
    this.extraction = extraction;
    this.copier = new SliceCopier(writer, extraction, clock, copied -> state = copied);
    this.apps = apps;
    this.settings = settings;
    this.historyDays = historyDays;
    this.retryAfter = retryAfter;
    this.clock = clock;
    this.ticker = ticker;
    this.failures = failures;
    this.state = readState();
    this.syncs = new Revalidating<>(new Syncing(), ticker);
  }

  /** Returns the first instant of the copied history, or null if nothing was copied. */
  public @Nullable Instant historyStart() {
    Instant start = state.start();
    Instant kept = Slices.daysAgo(clock.instant(), historyDays);
    return start != null && start.isBefore(kept) ? kept : start;
  }

  /** Returns why the last copy failed and what to do about it, or null if it did not fail. */
  @Nullable String problem() {
    Failure problem = failure;
    return problem == null || problem.action() == null
        ? current().staleReason()
        : problem.detail() + " " + problem.action();
  }

  /** Starts to copy if the history is not complete. */
  public void start() {
    if (!complete()) {
      var unused = syncs.read();
    }
  }

  @Override
  public Generation current() {
    StoreState known = state;
    Failure problem = failure;
    Instant newest = known.newest();
    Instant end = known.end();
    return new Generation(
        known.empty() ? 0 : known.generation(),
        end,
        newest == null || end == null || newest.isBefore(end) ? newest : end,
        complete() ? null : known.start(),
        syncs.running() || filling || awaitingInventory,
        problem == null ? null : problem.detail());
  }

  @Override
  public boolean holdSignInsOf(Set<String> ids) {
    return state.clients().containsAll(ids);
  }

  @Override
  public boolean hold(long generation) {
    return !state.empty() && generation > dropped;
  }

  @Override
  public CompletableFuture<Generation> read() {
    Revalidating.Reading<StoreState> reading = syncs.read();
    return state.empty()
        ? reading.value().thenApply(copied -> current())
        : CompletableFuture.completedFuture(current());
  }

  @Override
  public CompletableFuture<Generation> readFresh(Duration maxAge) {
    CompletableFuture<StoreState> copied = syncs.readFresh(maxAge).value();
    // Copied rows are returned even if no newer ones could be copied.
    return (state.empty() ? copied : copied.exceptionally(failed -> state))
        .thenApply(newest -> current());
  }

  /** How syncs are started and repeated. */
  private final class Syncing implements Revalidating.Loading<StoreState> {

    @Override
    public CompletableFuture<StoreState> start(@Nullable StoreState previous) {
      try {
        return CompletableFuture.supplyAsync(Sync.this::sync, worker);
      } catch (RejectedExecutionException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public Duration refreshAfter(StoreState copied) {
      if (writer.broken()) {
        return Duration.ZERO;
      }
      return failure == null ? settings.syncInterval() : retryAfter;
    }

    @Override
    public StoreState afterFailure(StoreState previous, Throwable thrown) {
      return state;
    }

    /** Callers wait for the first rows, and each of them may try again. */
    @Override
    public Duration retryAfter() {
      return state.empty() ? Duration.ZERO : retryAfter;
    }
  }

  private boolean complete() {
    Instant start = state.start();
    return start != null && !start.isAfter(Slices.historyStart(clock.instant(), historyDays));
  }

  private StoreState sync() {
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      repair();
      checkOrigin();
      AppNames.Names names = apps.current();
      Set<String> listed = names.byId().keySet();
      if (state.empty()) {
        copier.copyNewest(
            new Slice(Slice.Kind.FILL, Slices.first(now), Window.justAfter(now), listed), now);
      } else {
        copyNewer(now);
        copyClients(listed, now);
      }
      failure = null;
      if (names.problem() == null) {
        keepReport(names);
      } else {
        awaitInventory();
      }
      fillInBackground();
      return state;
    } catch (SQLException | RuntimeException e) {
      throw failed(e);
    }
  }

  /** Rows of another table or other workspaces are dropped. */
  private void checkOrigin() throws SQLException {
    String origin = extraction.origin();
    String known = writer.property(ORIGIN);
    if (!origin.equals(known)) {
      if (known != null) {
        LOG.info("The store holds rows of another origin and is filled again");
      }
      change(() -> writer.reset(ORIGIN, origin));
    }
  }

  private void keepReport(AppNames.Names names) throws SQLException {
    String report = extraction.report(names);
    if (!report.equals(writer.property(REPORT))) {
      writer.setProperty(REPORT, report);
    }
  }

  /** Opens a store again whose file is damaged or was closed. */
  private void repair() throws SQLException {
    if (writer.broken()) {
      change(writer::reopen);
    }
  }

  private interface Change {
    void run() throws SQLException;
  }

  /**
   * Changes the store in a way that may drop its rows. Answers that are being loaded are refused.
   * If no rows are left, readers wait for the first ones again.
   */
  private void change(Change change) throws SQLException {
    StoreState before = state;
    state = before.withoutRows();
    try {
      change.run();
    } catch (SQLException | RuntimeException e) {
      state = before;
      throw e;
    }
    state = writer.state();
    if (state.empty() && !before.empty()) {
      dropped = before.generation();
      syncs = new Revalidating<>(new Syncing(), ticker);
    }
  }

  /** Copies up to now, the oldest rows first, so that the history gets no gap. */
  private void copyNewer(Instant now) throws SQLException {
    Instant day = now.truncatedTo(ChronoUnit.DAYS);
    boolean daily = !day.equals(dailyOverlapOn);
    Instant end = state.end() == null ? now : state.end();
    Instant start = Slices.overlap(end, daily ? settings.dailyOverlap() : settings.overlap());
    // A clock that went back copies the same span again.
    Instant until = now.isAfter(end) ? Window.justAfter(now) : end;
    copier.copyOldestFirst(new Slice(Slice.Kind.SYNC, start, until, state.clients()), now);
    if (daily) {
      writer.forget(Slices.historyStart(now, historyDays), now);
      state = writer.state();
      dailyOverlapOn = day;
    }
  }

  /** Copies the past sign-ins of clients that are new in the inventory. */
  private void copyClients(Set<String> listed, Instant now) throws SQLException {
    Set<String> added = new HashSet<>(listed);
    added.removeAll(state.clients());
    Instant start = state.start();
    Instant end = state.end();
    if (!added.isEmpty() && start != null && end != null) {
      copier.copy(new Slice(Slice.Kind.CLIENTS, start, end, added), now);
    }
  }

  /**
   * The inventory can arrive after the first copy, which then has no sign-ins. Looks for it every
   * second for a while, once in the life of the process.
   */
  private void awaitInventory() {
    if (looksForInventory == 0) {
      lookForInventory();
    }
  }

  private void lookForInventory() {
    looksForInventory++;
    awaitingInventory = looksForInventory <= MAX_LOOKS && !closed;
    if (awaitingInventory) {
      worker.execute(this::copyClientsOfInventory);
    }
  }

  private void copyClientsOfInventory() {
    try {
      AppNames.Names names = apps.current();
      copyClients(names.byId().keySet(), clock.instant().truncatedTo(ChronoUnit.MICROS));
      if (names.problem() == null) {
        keepReport(names);
        awaitingInventory = false;
      } else {
        Thread.sleep(LOOK.toMillis());
        lookForInventory();
      }
    } catch (SQLException | RuntimeException e) {
      awaitingInventory = false;
      var unused = failed(e);
    } catch (InterruptedException e) {
      awaitingInventory = false;
      Thread.currentThread().interrupt();
    }
  }

  private void fillInBackground() {
    if (!complete() && !filling && !closed) {
      filling = true;
      worker.execute(this::fillOneSlice);
    }
  }

  private void fillOneSlice() {
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      Instant end = state.start();
      Instant historyStart = Slices.historyStart(now, historyDays);
      if (end == null || !end.isAfter(historyStart) || closed) {
        filling = false;
        return;
      }
      Instant start = Slices.before(end, historyStart, now, copier.longest());
      copier.copyNewest(new Slice(Slice.Kind.FILL, start, end, state.clients()), now);
      if (complete()) {
        filling = false;
        LOG.info("The store holds the history of {} days", historyDays);
      } else {
        worker.execute(this::fillOneSlice);
      }
    } catch (SQLException | RuntimeException e) {
      filling = false;
      var unused = failed(e);
    }
  }

  private Failure failed(Exception e) {
    Failure known =
        Causes.find(e, Failure.class)
            .or(() -> writer.failure(e))
            .orElseGet(
                () ->
                    Failure.of(
                        FailureCode.QUERY_FAILED,
                        "Newer rows could not be written to the store.",
                        "See the log for the cause.",
                        e));
    failure = known;
    failures.log("the copy of newer rows", known);
    try {
      repair();
    } catch (SQLException | RuntimeException broken) {
      LOG.warn("The store is not open yet: {}", broken.getMessage());
    }
    return known;
  }

  private StoreState readState() {
    try {
      return writer.state();
    } catch (SQLException e) {
      throw new IllegalStateException("The store cannot be read", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sync");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends a copy. The rows of the last finished slice stay. */
  @Override
  public void close() {
    closed = true;
    copier.stop();
    worker.shutdownNow();
    try {
      var unused = worker.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
