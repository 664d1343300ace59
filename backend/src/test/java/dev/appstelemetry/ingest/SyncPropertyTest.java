package dev.appstelemetry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.ingest.LogUnderTest.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to the log and to the copies: after a copy that succeeds on a later day, the
 * store holds each event of the history once.
 */
class SyncPropertyTest extends SyncFixture {

  private static final int DAYS = 6;
  private static final int CHANGES = 25;

  private Random random;
  private int ids;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsEachEventOnce(long seed) throws Exception {
    random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      add(random.nextInt(HISTORY_DAYS * 24 * 60));
    }
    openStore();
    for (int day = 0; day < DAYS; day++) {
      for (int step = 0; step < 3; step++) {
        change();
        disturb();
        copy();
        now.instant = now.instant.plusSeconds(300 + random.nextInt(3600));
      }
      now.instant = now.instant.plus(Duration.ofDays(1));
      log.faults.clear();
      log.longest = null;
      copy();
      assertThat(sync.current().staleReason()).isNull();
      assertThat(copied()).as("seed %d, day %d", seed, day).isEqualTo(recounted());
    }
  }

  private void change() {
    for (int i = 0; i < CHANGES; i++) {
      int minutesAgo = random.nextInt(6 * 24 * 60);
      switch (random.nextInt(6)) {
        case 0 ->
            log.execute(
                "insert into audit select * from audit where event_id = '" + anyId() + "' limit 1");
        case 1 ->
            log.execute(
                ("insert into audit select * replace (event_time + interval 90 minute as"
                        + " event_time, {'email': 'eve@example.com', 'subject_name': null} as"
                        + " user_identity) from audit where event_id = '%s' and event_time >"
                        + " timestamptz '%s' limit 1")
                    .formatted(anyId(), recent()));
        case 2 ->
            log.execute(
                ("update audit set action_name = 'viewApp' where event_id = '%s' and event_time >"
                        + " timestamptz '%s'")
                    .formatted(anyId(), recent()));
        case 3 ->
            log.execute(
                ("delete from audit where event_id = '%s' and event_time > timestamptz '%s'")
                    .formatted(anyId(), recent()));
        default -> add(minutesAgo);
      }
    }
  }

  /** Changes of older rows are not seen. */
  private Instant recent() {
    return now.instant.minus(Duration.ofDays(6));
  }

  private String anyId() {
    return "id-" + random.nextInt(ids);
  }

  private void add(int minutesAgo) {
    Instant time = now.instant.minus(Duration.ofMinutes(minutesAgo));
    String user = "user" + random.nextInt(9) + "@example.com";
    log.add(time, random.nextInt(5) == 0 ? null : "id-" + ids++, user, "openApp");
  }

  private void disturb() {
    if (random.nextInt(3) == 0) {
      log.faults.add(Fault.values()[random.nextInt(Fault.values().length)]);
    }
    if (random.nextInt(4) == 0) {
      log.longest = Duration.ofHours(6 + random.nextInt(200));
    }
    if (random.nextInt(4) == 0) {
      closeStore();
      openStore();
    }
  }
}
