package dev.appstelemetry.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.FakeTicker;
import dev.appstelemetry.query.AppNames.Names;
import dev.appstelemetry.query.CacheSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Time passes on a ticker, and lists come when the test lets them. */
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

  private final FakeTicker ticker = new FakeTicker();
  private final BlockingQueue<Supplier<List<WorkspaceApp>>> lists = new LinkedBlockingQueue<>();
  private final AtomicInteger loads = new AtomicInteger();
  private final Inventory inventory = inventory(Duration.ofSeconds(20));

  @Test
  void namesAppsByEachOfTheirIdsInLowerCase() {
    comes(List.of(app("A1", "sales", "C1", "S1"), app("A2", "churn", null, "S2")));

    Names names = inventory.current();

    assertThat(names.problem()).isNull();
    assertThat(names.byId())
        .isEqualTo(
            Map.of("a1", "sales", "c1", "sales", "s1", "sales", "a2", "churn", "s2", "churn"));
  }

  @Test
  void tellsAppsOfOneNameApartByTheBeginningOfTheirIds() {
    comes(
        List.of(
            app("11111111-aaaa", "twin", "c1", null),
            app("22222222-bbbb", "twin", "c2", null),
            app("3", "single", "c3", null)));

    assertThat(inventory.snapshot(false).join().apps())
        .extracting(WorkspaceApp::name)
        .containsExactly("twin (11111111)", "twin (22222222)", "single");
    assertThat(inventory.current().byId())
        .containsEntry("c1", "twin (11111111)")
        .containsEntry("c2", "twin (22222222)");
  }

  @Test
  void loadsOnceForAllWhoWaitForTheFirstList() {
    List<CompletableFuture<Snapshot>> waiting =
        IntStream.range(0, 20).mapToObj(i -> inventory.snapshot(i % 2 == 0)).toList();
    comes(List.of(app("1", "a", "c", "s")));

    assertThat(waiting).allSatisfy(list -> assertThat(list.join().apps()).hasSize(1));
    assertThat(loads).hasValue(1);
  }

  @Test
  void givesTheOldListWhileTheNewOneIsOnItsWay() throws Exception {
    first("old");
    ticker.advance(Duration.ofMinutes(5));

    assertThat(listed()).containsExactly("old");
    assertThat(listed()).containsExactly("old");

    comes(List.of(app("1", "new", "c", "s")));
    awaitList("new");
    assertThat(loads).hasValue(2);
  }

  @Test
  void asksNobodyBeforeItsAgeNorWhileNobodyAsks() throws Exception {
    first("old");
    ticker.advance(Duration.ofMinutes(5).minusNanos(1));
    assertThat(listed()).containsExactly("old");
    ticker.advance(Duration.ofDays(1));
    Thread.sleep(50);

    assertThat(loads).hasValue(1);
  }

  @Test
  void keepsTheLastGoodListWithTheReasonWhenItCannotBeRenewed() throws Exception {
    first("old");
    ticker.advance(Duration.ofMinutes(5));
    fails();
    awaitProblem();

    Snapshot list = inventory.snapshot(false).join();

    assertThat(list.apps()).extracting(WorkspaceApp::name).containsExactly("old");
    assertThat(list.asOf()).isEqualTo("2026-11-23T09:30:00Z");
    assertThat(list.problem()).isNotNull();
    assertThat(list.problem().detail()).isEqualTo("Refused. The list is of 2026-11-23 09:30 UTC.");
    assertThat(list.problem().refused()).isTrue();
    assertThat(list.names().unavailable()).isFalse();
    assertThat(list.names().problem()).isEqualTo(list.problem().detail());

    assertThat(loads).as("tried again only after a while").hasValue(2);
    ticker.advance(Duration.ofSeconds(30));
    comes(List.of(app("1", "new", "c", "s")));
    awaitList("new");
    assertThat(inventory.snapshot(false).join().problem()).isNull();
  }

  @Test
  void saysWhyThereIsNoListAndDoesNotLetTheNextOnesWait() {
    fails();
    Names names = inventory.current();

    assertThat(names.unavailable()).isTrue();
    assertThat(names.problem()).isEqualTo("Refused.");
    ticker.advance(Duration.ofSeconds(30));
    // Nothing comes this time, and nobody waits for it.
    assertThat(inventory.current().problem()).isEqualTo("Refused.");
  }

  @Test
  void goesOnWithoutAListThatTakesTooLong() throws Exception {
    Inventory impatient = inventory(Duration.ofMillis(100));

    assertThat(impatient.current().problem()).isEqualTo("The list of apps has not come yet.");
    ticker.advance(Duration.ofSeconds(1));
    // Who comes later does not wait as long again.
    assertThat(impatient.snapshot(false)).isDone();

    comes(List.of(app("1", "late", "c", "s")));
    for (int i = 0; i < 100 && !impatient.snapshot(false).join().known(); i++) {
      Thread.sleep(20);
    }
    assertThat(impatient.current().problem()).isNull();
    assertThat(loads).hasValue(1);
  }

  @Test
  void renewsAListThatIsOlderThanAFewSecondsForWhoWantsItFresh() throws Exception {
    first("old");
    assertThat(inventory.snapshot(true).join().apps())
        .extracting(WorkspaceApp::name)
        .containsExactly("old");
    ticker.advance(Duration.ofSeconds(11));

    CompletableFuture<Snapshot> fresh = inventory.snapshot(true);
    assertThat(fresh).isNotDone();
    comes(List.of(app("1", "new", "c", "s")));

    assertThat(fresh.get(10, TimeUnit.SECONDS).apps())
        .extracting(WorkspaceApp::name)
        .containsExactly("new");
  }

  @Test
  void saysOfAnEmptyListThatItIsEmpty() {
    comes(List.of());

    assertThat(inventory.current().unavailable()).isTrue();
    assertThat(inventory.current().problem()).isEqualTo("The list of apps is empty.");
  }

  @Test
  void outlivesADefect() {
    lists.add(
        () -> {
          throw new IllegalArgumentException("secret");
        });

    assertThat(inventory.current().problem()).isEqualTo("The list of apps could not be read.");
  }

  private Inventory inventory(Duration firstWait) {
    return new Inventory(
        this::next,
        new InventorySettings("", Duration.ofMinutes(5), firstWait),
        CACHE,
        Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC),
        ticker::read);
  }

  private List<WorkspaceApp> next() {
    loads.incrementAndGet();
    try {
      return lists.take().get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void comes(List<WorkspaceApp> list) {
    lists.add(() -> list);
  }

  private void fails() {
    lists.add(
        () -> {
          throw new NoAppsException(REFUSED, null);
        });
  }

  private void first(String name) {
    comes(List.of(app("1", name, "c", "s")));
    assertThat(inventory.snapshot(false).join().known()).isTrue();
  }

  private List<String> listed() {
    return inventory.snapshot(false).join().apps().stream().map(WorkspaceApp::name).toList();
  }

  private void awaitList(String name) throws InterruptedException {
    for (int i = 0; i < 200 && !listed().contains(name); i++) {
      Thread.sleep(20);
    }
    assertThat(listed()).containsExactly(name);
  }

  private void awaitProblem() throws InterruptedException {
    for (int i = 0; i < 200 && inventory.snapshot(false).join().problem() == null; i++) {
      Thread.sleep(20);
    }
  }

  private static WorkspaceApp app(String id, String name, String client, String principal) {
    return new WorkspaceApp(id, name, null, null, null, null, null, null, null, client, principal);
  }
}
