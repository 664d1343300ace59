package dev.appstelemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.sql.SingleText;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The embedded database enforces the query timeout. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.deadlines.statement", value = "2s")
class EmbeddedDeadlineTest {

  private static final String HOURS =
      "select count(*) as n from range(10000000) a, range(10000000) b where a.range <> b.range";

  @Inject private QueryRunner runner;
  @Inject private Clock clock;

  @Introspected
  record Count(long n) {}

  @Test
  @Timeout(180)
  void cancelsAnOverdueStatementAndKeepsAnswering() {
    Failure failure = catchThrowableOfType(Failure.class, () -> count(HOURS));

    assertThat(failure.code()).isEqualTo(FailureCode.QUERY_TIMEOUT);
    assertThat(count("select 1 as n")).containsExactly(new Count(1));
  }

  private List<Count> count(String sql) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Filters filters = Filters.of(new Window(today, today, ZoneOffset.UTC), Signal.ACTION);
    return runner.run(
        SingleText.of("test", sql),
        filters,
        filters.window().span(now),
        now,
        UnaryOperator.identity(),
        Count.class);
  }
}
