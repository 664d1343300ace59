package dev.appstelemetry.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.apps.App.Known;
import dev.appstelemetry.apps.AppUsage.Deed;
import dev.appstelemetry.apps.AppUsage.UsedApp;
import dev.appstelemetry.filter.AppKey;
import dev.appstelemetry.inventory.WorkspaceApp;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.naming.AppNamings;
import dev.appstelemetry.viewer.UserName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppRowsTest {

  private static final String WORKSPACE = "111";
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant CREATED = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void joinAListedAppWithItsUse() {
    List<App> rows =
        rows(
            List.of(used("sales", 7, "2026-11-20T16:00:00Z")),
            Map.of("ann@example.com", deployed("churn", "2026-11-22T01:00:00Z")),
            List.of(listed("sales", "ann@example.com", CREATED)));

    assertThat(rows).hasSize(1);
    App row = rows.get(0);
    assertThat(row.known()).isEqualTo(Known.both);
    assertThat(row.interactions()).isEqualTo(7);
    assertThat(row.owner()).isEqualTo(UserName.of("ann@example.com"));
    // The 21st in Tokyo.
    assertThat(row.daysSinceLastUse()).isEqualTo(2);
    assertThat(row.daysSinceOwnerSeen()).isEqualTo(1);
    assertThat(row.lastSeenAction()).isEqualTo("deployApp");
    assertThat(row.lastSeenApp()).isEqualTo("churn");
    assertThat(row.lastSeenFailed()).isFalse();
  }

  @Test
  void haveAnErrorRateOnlyWithInteractions() {
    List<App> rows =
        rows(
            List.of(used("sales", 7, "2026-11-20T16:00:00Z")),
            Map.of(),
            List.of(listed("idle", null, CREATED)));

    assertThat(rows).extracting(App::failed).containsExactly(1L, 0L);
    assertThat(rows).extracting(App::errorRate).containsExactly(new BigDecimal("14.29"), null);
  }

  @Test
  void includeUnusedAndUnlistedApps() {
    List<App> rows =
        rows(
            List.of(used("deleted", 3, "2026-11-20T16:00:00Z")),
            Map.of(),
            List.of(listed("idle", "ann@example.com", CREATED)));

    assertThat(rows).extracting(App::app).containsExactly("deleted", "idle");
    assertThat(rows).extracting(App::known).containsExactly(Known.audit, Known.inventory);
    assertThat(rows.get(0).owner()).isNull();
    assertThat(rows.get(0).id()).isNull();
    assertThat(rows.get(1).lastUsed()).isNull();
    assertThat(rows.get(1).daysSinceLastUse()).isNull();
    assertThat(rows.get(1).ownerLastSeen()).isNull();
  }

  @Test
  void distinguishANewAppFromADeletedOneOfTheSameName() {
    Instant deleted = Instant.parse("2026-10-31T10:00:00Z");
    AppNaming naming =
        AppNamings.of().deleted(WORKSPACE, "sales", deleted, CREATED).inWorkspace(WORKSPACE);
    String later = new AppKey(WORKSPACE, "1793440800000000", "sales").text();

    List<App> rows =
        new AppRows(
                new AppUsage(
                    List.of(
                        used("sales", 3, "2026-11-20T23:59:59.999999Z"),
                        usedOf(later, 1, "2026-11-02T00:00:00Z")),
                    naming,
                    true,
                    null,
                    Map.of()),
                TODAY,
                ZONE)
            .of(List.of(listed("sales", null, CREATED.plusSeconds(3))));

    assertThat(rows).extracting(App::app).containsExactly("sales (until 31 Oct 2026)", "sales");
    assertThat(rows).extracting(App::known).containsExactly(Known.audit, Known.both);
    assertThat(rows).extracting(App::interactions).containsExactly(3L, 1L);
    assertThat(rows).extracting(App::appKey).doesNotHaveDuplicates();
  }

  @Test
  void excludeTheListForOtherWorkspaces() {
    AppNaming naming = AppNamings.of().inWorkspace(WORKSPACE);

    List<App> rows =
        new AppRows(
                new AppUsage(
                    List.of(usedOf("222//sales", 3, "2026-11-20T16:00:00Z")),
                    naming,
                    false,
                    null,
                    Map.of()),
                TODAY,
                ZONE)
            .of(List.of(listed("sales", null, CREATED)));

    assertThat(rows).extracting(App::app).containsExactly("sales (workspace 222)");
  }

  @Test
  void assignUseToAnAppWithoutACreationTime() {
    List<App> rows =
        rows(
            List.of(used("sales", 3, "2020-10-31T23:59:59Z")),
            Map.of(),
            List.of(listed("sales", null, null)));

    assertThat(rows).extracting(App::known).containsExactly(Known.both);
  }

  @Test
  void areOrderedByInteractionsThenByNameInCodePoints() {
    String last = "2026-11-20T16:00:00Z";
    List<App> rows =
        rows(
            List.of(
                used("ﬀ", 1, last), used("😀", 1, last), used("b", 1, last), used("z", 9, last)),
            Map.of(),
            List.of(listed("a", null, null)));

    assertThat(rows).extracting(App::app).containsExactly("z", "b", "ﬀ", "😀", "a");
  }

  private static List<App> rows(
      List<UsedApp> used, Map<String, Deed> ownersLastDeeds, List<WorkspaceApp> listed) {
    return new AppRows(
            new AppUsage(used, AppNamings.of().inWorkspace(WORKSPACE), true, null, ownersLastDeeds),
            TODAY,
            ZONE)
        .of(listed);
  }

  private static WorkspaceApp listed(
      String name, @Nullable String owner, @Nullable Instant createTime) {
    return new WorkspaceApp(
        "id-" + name, name, owner, null, null, null, null, null, createTime, null, null);
  }

  private static Deed deployed(String app, String time) {
    String key = new AppKey(WORKSPACE, "", app).text();
    return new Deed(Instant.parse(time), "deployApp", key, false);
  }

  private static UsedApp used(String app, long interactions, String lastUsed) {
    return usedOf(new AppKey(WORKSPACE, "", app).text(), interactions, lastUsed);
  }

  private static UsedApp usedOf(String key, long interactions, String lastUsed) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(lastUsed));
    return new UsedApp(key, 1, interactions, 1, interactions, 0, micros, micros);
  }
}
