package dev.appstelemetry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.ingest.LogUnderTest.Fault;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Slice;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a sync copies. */
class SyncTest extends SyncFixture {

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private void addDays(int... days) {
    for (int day : days) {
      log.add(ago(day), "id-" + day, "ann@example.com", "openApp");
    }
  }

  @Test
  void copiesTheNewestDaysFirst() throws Exception {
    addDays(0, 3, 20, 60, 100, 119);
    openStore();
    copy();

    assertThat(log.read).extracting(Slice::end).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(log.read.get(0).start()).isEqualTo("2026-11-17T00:00:00Z");
    assertThat(copied()).hasSize(6).isEqualTo(recounted());
  }

  @Test
  void asksForNewerRowsWithOneStatement() throws Exception {
    addDays(0, 3, 20);
    openStore();
    copy();
    now.instant = NOW.plusSeconds(400);
    copy();
    log.read.clear();
    log.add(NOW.plusSeconds(500), "new", "bob@example.com", "openApp");
    now.instant = NOW.plusSeconds(700);
    copy();

    assertThat(log.read).hasSize(1);
    assertThat(log.read.get(0).start()).isEqualTo("2026-11-21T00:00:00Z");
    assertThat(copied()).hasSize(4).isEqualTo(recounted());
  }

  @Test
  void copiesAtMostOnceInAnIntervalHoweverManyReadersThereAre() throws Exception {
    addDays(0, 3);
    openStore();
    copy();
    log.read.clear();
    for (int minute = 0; minute < 60; minute++) {
      ticker.addAndGet(Duration.ofMinutes(1).toNanos());
      now.instant = now.instant.plusSeconds(60);
      for (int viewer = 0; viewer < 50; viewer++) {
        assertThat(sync.read()).isCompleted();
      }
      Await.until(() -> !sync.current().refreshing());
    }

    assertThat(log.read).hasSizeBetween(11, 13);
  }

  @Test
  void copiesNothingWithoutReaders() throws Exception {
    addDays(0, 3);
    openStore();
    copy();
    log.read.clear();
    ticker.addAndGet(Duration.ofDays(1).toNanos());
    now.instant = now.instant.plus(Duration.ofDays(1));
    sync.start();

    assertThat(sync.current().refreshing()).isFalse();
    assertThat(log.read).isEmpty();
  }

  @Test
  void keepsTheGenerationIfNothingHasChanged() throws Exception {
    addDays(0, 3);
    openStore();
    copy();
    now.instant = NOW.plusSeconds(400);
    copy();
    Generation before = sync.current();
    now.instant = NOW.plusSeconds(800);
    copy();

    assertThat(sync.current().number()).isEqualTo(before.number());
    assertThat(sync.current().asOf()).isAfter(before.asOf());
    assertThat(sync.current().completeUntil()).isEqualTo(NOW);
  }

  @Test
  void countsARowOnceThatArrivesTwice() throws Exception {
    log.add(ago(1), "one", "ann@example.com", "openApp");
    log.add(ago(1), "one", "ann@example.com", "openApp");
    log.add(ago(2), null, "ann@example.com", "openApp");
    log.add(ago(2), null, "ann@example.com", "openApp");
    openStore();
    log.faults.add(Fault.TWICE);
    copy();
    now.instant = NOW.plusSeconds(400);
    copy();

    assertThat(copied()).hasSize(3).isEqualTo(recounted());
  }

  @Test
  void takesACorrectionOfARow() throws Exception {
    log.add(ago(1), "one", "ann@example.com", "openApp");
    openStore();
    copy();
    log.execute(
        "update audit set user_identity = {'email': 'bob@example.com', 'subject_name': ''}");
    now.instant = NOW.plusSeconds(400);
    copy();

    assertThat(copied()).hasSize(1).isEqualTo(recounted());
    assertThat(copied().get(0)).contains("bob@example.com");
  }

  @Test
  void dropsARowThatTheSourceNoLongerHas() throws Exception {
    addDays(0, 1);
    openStore();
    copy();
    log.execute("delete from audit where event_id = 'id-1'");
    now.instant = NOW.plusSeconds(400);
    copy();

    assertThat(copied()).hasSize(1).isEqualTo(recounted());
  }

  @Test
  void copiesRowsThatArriveDaysLate() throws Exception {
    addDays(0, 1);
    openStore();
    copy();
    log.add(ago(3), "late", "ann@example.com", "openApp");
    now.instant = NOW.plus(Duration.ofDays(1));
    copy();

    assertThat(copied()).hasSize(3).isEqualTo(recounted());
  }

  @Test
  void leavesRowsFromTheFutureUntilTheirTime() throws Exception {
    log.add(NOW.plusSeconds(3600), "future", "ann@example.com", "openApp");
    addDays(1);
    openStore();
    copy();
    assertThat(copied()).hasSize(1);

    now.instant = NOW.plusSeconds(7200);
    copy();
    assertThat(copied()).hasSize(2).isEqualTo(recounted());
  }

  @Test
  void halvesASliceThatIsTooLarge() throws Exception {
    addDays(0, 1, 2, 3, 20, 60, 100);
    log.longest = Duration.ofDays(2);
    openStore();
    copy();

    assertThat(copied()).hasSize(7).isEqualTo(recounted());
    assertThat(log.read.stream().filter(slice -> tooLong(slice))).hasSizeLessThan(6);
  }

  private boolean tooLong(Slice slice) {
    return Duration.between(slice.start(), slice.end()).compareTo(Duration.ofDays(2)) > 0;
  }

  @Test
  void copiesPastSignInsOfANewClient() throws Exception {
    addDays(0, 1);
    log.addSignIn(ago(50), "signed-in", "ann@example.com", "client-1");
    openStore();
    copy();
    assertThat(copied()).hasSize(2);

    listed.put("client-1", new AppNames.ListedApp("sales", null));
    now.instant = NOW.plusSeconds(400);
    copy();
    assertThat(copied()).hasSize(3).isEqualTo(recounted());

    log.read.clear();
    now.instant = NOW.plusSeconds(800);
    copy();
    assertThat(log.read).hasSize(1);
    assertThat(copied()).hasSize(3);
  }

  @Test
  void copiesSignInsAsSoonAsALateInventoryArrives() throws Exception {
    addDays(0, 1);
    log.addSignIn(ago(50), "signed-in", "ann@example.com", "client-1");
    noInventory.set("The inventory is still loading.");
    openStore();
    var unused = sync.read().join();
    listed.put("client-1", new AppNames.ListedApp("sales", null));
    noInventory.set(null);
    Await.until(() -> !sync.current().refreshing());

    assertThat(copied()).hasSize(3).isEqualTo(recounted());
    assertThat(sync.holdSignInsOf(Set.of("client-1"))).isTrue();
    assertThat(sync.holdSignInsOf(Set.of("client-2"))).isFalse();
  }

  @Test
  void copiesSignInsOfTheKnownClientsIfTheInventoryIsGoneDuringTheFill() throws Exception {
    addDays(0, 1);
    log.addSignIn(ago(2), "recent", "ann@example.com", "client-1");
    log.addSignIn(ago(50), "old", "ann@example.com", "client-1");
    listed.put("client-1", new AppNames.ListedApp("sales", null));
    List<String> all = recounted();
    openStore();
    log.faults.addAll(List.of(Fault.TWICE, Fault.REFUSED));
    copy();
    assertThat(copied()).hasSize(3);

    listed.clear();
    noInventory.set("The inventory is not available.");
    now.instant = NOW.plusSeconds(400);
    ticker.incrementAndGet();
    var unused = sync.readFresh(Duration.ZERO).join();
    Await.until(() -> sync.current().historyFrom() == null);

    assertThat(copied()).hasSize(4).isEqualTo(all);
    assertThat(sync.holdSignInsOf(Set.of("client-1"))).isTrue();
  }

  @Test
  void dropsRowsThatAreOlderThanTheHistory() throws Exception {
    addDays(0, 119);
    openStore();
    copy();
    assertThat(copied()).hasSize(2);

    now.instant = NOW.plus(Duration.ofDays(2));
    copy();
    assertThat(copied()).hasSize(1).isEqualTo(recounted());
  }

  @Test
  void keepsTheFiguresAndTheirTimeIfTheSourceFails() throws Exception {
    addDays(0, 1);
    openStore();
    copy();
    Generation before = sync.current();
    log.faults.add(Fault.REFUSED);
    now.instant = NOW.plusSeconds(400);
    copy();

    Generation after = sync.current();
    assertThat(after.number()).isEqualTo(before.number());
    assertThat(after.asOf()).isEqualTo(before.asOf());
    assertThat(after.staleReason()).isEqualTo("Unreachable.");

    copy();
    assertThat(sync.current().staleReason()).isNull();
  }

  @Test
  void asksOnceMoreForRowsThatDidNotArriveWhole() throws Exception {
    addDays(0, 1, 2);
    openStore();
    log.faults.add(Fault.CUT);
    copy();
    assertThat(copied()).hasSize(3).isEqualTo(recounted());

    log.faults.addAll(List.of(Fault.CUT, Fault.CUT));
    now.instant = NOW.plusSeconds(400);
    copy();
    assertThat(sync.current().staleReason()).isEqualTo("Cut.");
    assertThat(copied()).hasSize(3);
  }

  @Test
  void goesOnWithTheHistoryAfterARestart() throws Exception {
    addDays(0, 3, 20, 60, 100);
    openStore();
    log.faults.addAll(List.of(Fault.TWICE, Fault.REFUSED));
    copy();
    assertThat(sync.current().historyFrom()).isNotNull();
    closeStore();

    openStore();
    assertThat(copied()).hasSize(2);
    copy();
    assertThat(sync.current().historyFrom()).isNull();
    assertThat(copied()).hasSize(5).isEqualTo(recounted());
  }

  @Test
  void dropsTheRowsOfAnotherOrigin() throws Exception {
    addDays(0, 3);
    openStore();
    copy();
    log.origin = "two";
    log.execute("delete from audit where event_id = 'id-3'");
    now.instant = NOW.plusSeconds(400);
    copy();

    assertThat(copied()).hasSize(1).isEqualTo(recounted());
  }

  @Test
  void leavesNoGapAfterALongPause() throws Exception {
    addDays(0, 3);
    openStore();
    copy();
    log.add(NOW.plus(Duration.ofDays(40)), "later", "ann@example.com", "openApp");
    log.add(NOW.plus(Duration.ofDays(80)), "latest", "ann@example.com", "openApp");
    now.instant = NOW.plus(Duration.ofDays(90));
    log.read.clear();
    copy();

    assertThat(copied()).hasSize(4).isEqualTo(recounted());
    assertThat(log.read).extracting(Slice::start).isSorted();
  }

  @Test
  void copiesTheSameSpanAgainIfTheClockGoesBack() throws Exception {
    addDays(0, 3);
    openStore();
    copy();
    now.instant = NOW.minus(Duration.ofDays(10));
    copy();

    assertThat(copied()).hasSize(2);
    now.instant = NOW.plusSeconds(60);
    copy();
    assertThat(copied()).hasSize(2).isEqualTo(recounted());
  }

  @Test
  void forgetsOldIdsExceptThoseThatOrderSignInsOfOneMoment() throws Exception {
    Instant old = NOW.minus(Duration.ofDays(40));
    listed.put("c1", new AppNames.ListedApp("sales", null));
    log.add(old, "action", "ann@example.com", "openApp");
    log.addSignIn(old, "alone", "ann@example.com", "c1");
    log.addSignIn(old.plusSeconds(60), "tied-1", "bob@example.com", "c1");
    log.addSignIn(old.plusSeconds(60), "tied-2", "bob@example.com", "c1");
    log.add(NOW.minusSeconds(60), "recent", "ann@example.com", "openApp");
    openStore();
    copy();
    assertThat(ids()).containsExactly("recent", "tied-1", "tied-2");

    now.instant = NOW.plus(Duration.ofDays(30));
    copy();
    assertThat(ids()).containsExactly("tied-1", "tied-2");
  }

  private List<String> ids() throws SQLException {
    try (Connection connection = writer.store().connections().getConnection()) {
      return LogUnderTest.texts(
          connection, "select event_id from events where event_id is not null order by event_id");
    }
  }
}
