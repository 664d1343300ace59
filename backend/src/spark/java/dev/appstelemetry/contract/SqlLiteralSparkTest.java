package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.sql.RandomTexts;
import dev.appstelemetry.sql.SqlLiteral;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark SQL reads each literal as the value that it was written for. */
class SqlLiteralSparkTest {

  private static final int TEXTS = 4_000;

  private static Spark spark;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.json");
    AuditRows.writeTo(file);
    spark = Spark.over(file);
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @Test
  void readsRandomTextsAsTheyWere() {
    Random random = new Random(42);
    List<String> texts = IntStream.range(0, TEXTS).mapToObj(i -> RandomTexts.next(random)).toList();

    Rows read =
        spark.run(
            texts.stream()
                .map(text -> "(" + SqlLiteral.of(text) + ")")
                .collect(
                    Collectors.joining(",\n", "select text from values ", " as texts (text)")));

    assertThat(read.values().stream().map(row -> row.get(0)).toList()).isEqualTo(texts);
  }

  @Test
  void readsAStatementBehindACommentWithRandomTexts() {
    Random random = new Random(7);
    String comment =
        IntStream.range(0, TEXTS)
            .mapToObj(i -> "-- Users: " + SqlLiteral.of(RandomTexts.next(random)) + "\n")
            .collect(Collectors.joining());

    assertThat(spark.run(comment + "select 1 as one").values()).isEqualTo(List.of(List.of(1L)));
  }

  @Test
  void readsNumbersBooleansAndDatesAsTheyWere() {
    List<Object> values =
        List.of(
            0,
            -1,
            Integer.MIN_VALUE,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            false,
            LocalDate.of(2026, 3, 29),
            LocalDate.of(1, 1, 1));

    assertThat(spark.run("select " + SqlLiteral.list(values)).values())
        .isEqualTo(List.of(values.stream().map(Rows::shared).toList()));
    assertThat(spark.run("select 3-" + SqlLiteral.of(-2)).values()).isEqualTo(List.of(List.of(5L)));
    assertThat(
            spark
                .run("select cast(" + SqlLiteral.of(new BigDecimal("-1.50")) + " as string)")
                .values())
        .isEqualTo(List.of(List.of("-1.50")));
  }
}
