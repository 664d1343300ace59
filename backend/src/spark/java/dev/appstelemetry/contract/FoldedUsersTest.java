package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.appstelemetry.filter.FoldedUsers;
import dev.appstelemetry.filter.UserFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both engines and the user filter normalize user names identically. */
class FoldedUsersTest {

  /** First code point above which no letter has two cases. */
  private static final int END = 0x20000;

  /** Letters of Unicode 16 and 17, supported by Spark but not by DuckDB. */
  private static final List<Integer> NEW_CAPITALS =
      Stream.of(
              IntStream.of(0x1C89, 0xA7CB, 0xA7CC, 0xA7CE, 0xA7D2, 0xA7D4, 0xA7DA, 0xA7DC),
              IntStream.rangeClosed(0x10D50, 0x10D65),
              IntStream.rangeClosed(0x16EA0, 0x16EB8))
          .flatMap(IntStream::boxed)
          .toList();

  @Test
  void areEqualOnBothEnginesForEveryCommonLetter(@TempDir Path folder)
      throws IOException, SQLException {
    Map<Integer, String> onDuckDb = FoldedUsers.onDuckDb();
    Map<Integer, String> onSpark = onSpark(folder.resolve("users.json"));
    List<Integer> differences = new ArrayList<>();
    int changed = 0;

    for (Map.Entry<Integer, String> user : onSpark.entrySet()) {
      String name = FoldedUsers.name(user.getKey());
      if (!user.getValue().equals(onDuckDb.get(user.getKey()))
          || !user.getValue().equals(UserFolding.fold(name))) {
        differences.add(user.getKey());
      }
      changed += user.getValue().equals(name) ? 0 : 1;
    }

    assertThat(differences).isEqualTo(NEW_CAPITALS);
    assertThat(changed).isGreaterThan(1_400);
  }

  private static Map<Integer, String> onSpark(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (int codePoint = 1; codePoint < END; codePoint++) {
      if (Character.getType(codePoint) != Character.SURROGATE) {
        lines.add(
            json.writeValueAsString(
                Map.of(
                    "event_id", codePoint,
                    "event_time", "2026-01-02T00:00:00Z",
                    "event_date", "2026-01-02",
                    "service_name", "apps",
                    "user_identity", Map.of("email", FoldedUsers.name(codePoint)))));
      }
    }
    Files.write(file, lines);
    Map<Integer, String> names = new TreeMap<>();
    try (Spark spark = Spark.over(file)) {
      for (List<?> row : spark.run(FoldedUsers.query()).values()) {
        names.put(Integer.valueOf((String) row.get(0)), (String) row.get(1));
      }
    }
    return names;
  }
}
