package dev.appstelemetry.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.store.embedded.EmbeddedStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the rows are spread over files that arrive one after another, the store is the same. */
class KeptFilesPropertyTest extends KeptFilesFixture {

  private static final int ROWS = 300;
  private static final int FILES = 12;
  private static final int SECONDS = 400 * 24 * 3600;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsTheSameEventsAsAStoreThatReadsAllFilesAtOnce(long seed) throws Exception {
    Random random = new Random(seed);
    for (int file = 0; file < FILES; file++) {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < ROWS / FILES; i++) {
        rows.add(randomRow(random));
      }
      write(random.nextInt(1_000_000) + ".json", rows.toArray(String[]::new));
      if (file == 0) {
        open();
      } else if (random.nextBoolean()) {
        var unused = source.readNew();
      } else if (random.nextBoolean()) {
        reopen();
      }
    }
    var unused = source.readNew();

    FileSource whole = FileSources.inMemory(folder + "/*.json");
    try (EmbeddedStore other = whole.open()) {
      assertThat(events())
          .as("seed %d", seed)
          .isEqualTo(texts(other, "select cast(events as varchar) from events order by all"));
      assertThat(texts(store, "select cast(t as varchar) from other_rows t order by all"))
          .isEqualTo(texts(other, "select cast(t as varchar) from other_rows t order by all"));
      assertThat(report())
          .usingRecursiveComparison()
          .ignoringFields("checkedAt")
          .isEqualTo(whole.report().orElseThrow());
    }
  }

  /** Few ids, so that many rows share one, some with another content or a blank before the id. */
  private static String randomRow(Random random) {
    String id =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> " " + random.nextInt(40);
          default -> String.valueOf(random.nextInt(40));
        };
    String time =
        Instant.parse("2025-11-01T00:00:00Z").plusSeconds(random.nextInt(SECONDS)).toString();
    String row = row(id, time, "user" + random.nextInt(3));
    return switch (random.nextInt(5)) {
      case 0 -> row.replace("\"apps\"", "\"jobs\"");
      case 1 -> row.replace("openApp", "deleteApp");
      default -> row;
    };
  }
}
