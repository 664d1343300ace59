package dev.appstelemetry.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.FakeTicker;
import dev.appstelemetry.Await;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.naming.AppNames.ListedApp;
import dev.appstelemetry.naming.AppNames.Names;
import dev.appstelemetry.naming.LastNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time is a fake ticker; loads return the lists that the test provides. */
class InventoryTest {

  private static final CacheSettings CACHE =
      new CacheSettings(
          2,
          Duration.ofMinutes(5),
          Map.of(),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofHours(12),
          4,
          200);

  private static final InventoryProblem REFUSED =
      new InventoryProblem("Refused.", "Ask for it.", true);

  private static final Map<String, ListedApp> LAST_NAMES =
      Map.of("c9", new ListedApp("of an earlier process", null));

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  private final FakeTicker ticker = new FakeTicker();
  private final BlockingQueue<Supplier<List<WorkspaceApp>>> lists = new LinkedBlockingQueue<>();
  private final AtomicInteger loads = new AtomicInteger();
  private final Inventory inventory = inventory(Duration.ofSeconds(20));

  @AfterAll
  static void stopTheThreads() {
    THREADS.shutdownNow();
  }

  @Test
  void namesAppsByEachOfTheirIdsInLowerCase() {
    nextLoadReturns(List.of(app("A1", "sales", "C1", "S1"), app("A2", "churn", null, "S2")));

    Names names = inventory.current();

    assertThat(names.problem()).isNull();
    ListedApp sales = new ListedApp("sales", null);
    ListedApp churn = new ListedApp("churn", null);
    assertThat(names.byId())
        .isEqualTo(Map.of("a1", sales, "c1", sales, "s1", sales, "a2", churn, "s2", churn));
  }

  @Test
  void distinguishesAppsOfOneNameByTheirIdPrefix() {
    nextLoadReturns(
        List.of(
            app("11111111-aaaa", "twin", "c1", null),
            app("22222222-bbbb", "twin", "c2", null),
            app("3", "single", "c3", null)));

    assertThat(inventory.snapshot(false).join().apps())
        .extracting(WorkspaceApp::name)
        .containsExactly("twin (11111111)", "twin (22222222)", "single");
    assertThat(inventory.current().byId())
        .containsEntry("c1", new ListedApp("twin (11111111)", null))
        .containsEntry("c2", new ListedApp("twin (22222222)", null));
  }

  @Test
  void namesAppsLikeAnEarlierProcessUntilAListIsLoaded() throws Exception {
    lists.add(
        () -> {
          throw new InventoryUnavailable(REFUSED, null);
        });

    Inventory restarted = inventory(Duration.ofSeconds(20), () -> LAST_NAMES);

    Names names = restarted.current();

    assertThat(names.byId()).isEqualTo(LAST_NAMES);
    assertThat(names.problem()).isEqualTo("Refused.");
    assertThat(restarted.snapshot(false).join().known()).isFalse();

    ticker.advance(Duration.ofSeconds(30));
    nextLoadReturns(List.of(app("1", "a", "c", "s")));
    Await.until(() -> restarted.current().problem() == null);
    assertThat(restarted.current().byId()).containsOnlyKeys("1", "c", "s");
  }

  @Test
  void loadsTheFirstListOnceForAllCallers() {
    List<CompletableFuture<InventorySnapshot>> waiting =
        IntStream.range(0, 20).mapToObj(i -> inventory.snapshot(i % 2 == 0)).toList();
    nextLoadReturns(List.of(app("1", "a", "c", "s")));

    assertThat(waiting).allSatisfy(list -> assertThat(list.join().apps()).hasSize(1));
    assertThat(loads).hasValue(1);
  }

  @Test
  void returnsThePreviousListWhileARefreshRuns() throws Exception {
    loadFirstList("old");
    ticker.advance(Duration.ofMinutes(5));

    assertThat(listed()).containsExactly("old");
    assertThat(listed()).containsExactly("old");

    nextLoadReturns(List.of(app("1", "new", "c", "s")));
    awaitList("new");
    assertThat(loads).hasValue(2);
  }

  @Test
  void loadsOnlyOnDemandAndAfterTheRefreshAge() throws Exception {
    loadFirstList("old");
    ticker.advance(Duration.ofMinutes(5).minusNanos(1));
    assertThat(listed()).containsExactly("old");
    ticker.advance(Duration.ofDays(1));
    Thread.sleep(50);

    assertThat(loads).hasValue(1);
  }

  @Test
  void keepsTheLastListWithTheReasonIfARefreshFails() throws Exception {
    loadFirstList("old");
    ticker.advance(Duration.ofMinutes(5));
    nextLoadFails();
    awaitProblem();

    InventorySnapshot list = inventory.snapshot(false).join();

    assertThat(list.apps()).extracting(WorkspaceApp::name).containsExactly("old");
    assertThat(list.asOf()).isEqualTo("2026-11-23T09:30:00Z");
    assertThat(list.problem()).isNotNull();
    assertThat(list.problem().detail())
        .isEqualTo("Refused. The list is from 2026-11-23 09:30 UTC.");
    assertThat(list.problem().refused()).isTrue();
    assertThat(list.names().unavailable()).isFalse();
    assertThat(list.names().problem()).isEqualTo(list.problem().detail());

    assertThat(loads).as("no retry before the retry age").hasValue(2);
    ticker.advance(Duration.ofSeconds(30));
    nextLoadReturns(List.of(app("1", "new", "c", "s")));
    awaitList("new");
    assertThat(inventory.snapshot(false).join().problem()).isNull();
  }

  @Test
  void reportsAFailedFirstLoadWithoutDelayingLaterCallers() {
    nextLoadFails();
    Names names = inventory.current();

    assertThat(names.unavailable()).isTrue();
    assertThat(names.problem()).isEqualTo("Refused.");
    ticker.advance(Duration.ofSeconds(30));
    // No list is provided; the call must not wait for it.
    assertThat(inventory.current().problem()).isEqualTo("Refused.");
  }

  @Test
  void continuesWithoutAListThatTakesTooLong() throws Exception {
    Inventory shortWait = inventory(Duration.ofMillis(100));

    assertThat(shortWait.current().problem()).isEqualTo("The inventory is still loading.");
    ticker.advance(Duration.ofSeconds(1));
    // Later callers do not wait again.
    assertThat(shortWait.snapshot(false)).isDone();

    nextLoadReturns(List.of(app("1", "late", "c", "s")));
    Await.until(() -> shortWait.snapshot(false).join().known());
    assertThat(shortWait.current().problem()).isNull();
    assertThat(loads).hasValue(1);
  }

  @Test
  void reloadsAnOlderListOnAFreshRequest() throws Exception {
    loadFirstList("old");
    assertThat(inventory.snapshot(true).join().apps())
        .extracting(WorkspaceApp::name)
        .containsExactly("old");
    ticker.advance(Duration.ofSeconds(11));

    CompletableFuture<InventorySnapshot> fresh = inventory.snapshot(true);
    assertThat(fresh).isNotDone();
    nextLoadReturns(List.of(app("1", "new", "c", "s")));

    assertThat(fresh.get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS).apps())
        .extracting(WorkspaceApp::name)
        .containsExactly("new");
  }

  @Test
  void reportsAnEmptyList() {
    nextLoadReturns(List.of());

    assertThat(inventory.current().unavailable()).isTrue();
    assertThat(inventory.current().problem()).isEqualTo("The inventory is empty.");
  }

  @ParameterizedTest
  @MethodSource("defects")
  void survivesADefect(Throwable defect) throws Exception {
    lists.add(
        () -> {
          if (defect instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) defect;
        });

    assertThat(inventory.current().problem()).isEqualTo("The inventory could not be read.");
    ticker.advance(Duration.ofSeconds(30));
    nextLoadReturns(List.of(app("1", "new", "c", "s")));
    awaitList("new");
  }

  static Stream<Throwable> defects() {
    return Stream.of(
        new IllegalArgumentException("secret"),
        new NoClassDefFoundError("secret"),
        new OutOfMemoryError("secret"),
        new StackOverflowError());
  }

  @Test
  void completesATimedOutCallerOffTheSchedulerThread() throws Exception {
    Inventory shortWait = inventory(Duration.ofMillis(50));

    String thread =
        shortWait.snapshot(false).thenApply(any -> Thread.currentThread().getName()).join();

    assertThat(thread).doesNotContain("DelayScheduler");
    nextLoadReturns(List.of());
  }

  private Inventory inventory(Duration firstWait) {
    return inventory(firstWait, null);
  }

  private Inventory inventory(Duration firstWait, @Nullable LastNames last) {
    return new Inventory(
        this::next,
        Optional.ofNullable(last),
        new InventorySettings("", Duration.ofMinutes(5), firstWait),
        CACHE,
        Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC),
        ticker::read,
        THREADS,
        new FailureLog(ticker::read));
  }

  private List<WorkspaceApp> next() {
    loads.incrementAndGet();
    try {
      return lists.take().get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void nextLoadReturns(List<WorkspaceApp> list) {
    lists.add(() -> list);
  }

  private void nextLoadFails() {
    lists.add(
        () -> {
          throw new InventoryUnavailable(REFUSED, null);
        });
  }

  private void loadFirstList(String name) {
    nextLoadReturns(List.of(app("1", name, "c", "s")));
    assertThat(inventory.snapshot(false).join().known()).isTrue();
  }

  private List<String> listed() {
    return inventory.snapshot(false).join().apps().stream().map(WorkspaceApp::name).toList();
  }

  private void awaitList(String name) throws InterruptedException {
    Await.until(() -> listed().contains(name));
    assertThat(listed()).containsExactly(name);
  }

  private void awaitProblem() throws InterruptedException {
    Await.until(() -> inventory.snapshot(false).join().problem() != null);
  }

  private static WorkspaceApp app(String id, String name, String client, String principal) {
    return new WorkspaceApp(id, name, null, null, null, null, null, null, null, client, principal);
  }
}
