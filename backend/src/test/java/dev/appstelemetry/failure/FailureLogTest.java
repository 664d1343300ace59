package dev.appstelemetry.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.FakeTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {

  private final FakeTicker ticker = new FakeTicker();
  private final FailureLog failures = new FailureLog(ticker::read);
  private final CapturedLog log = CapturedLog.start();

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void logsTheFirstOfEqualFailuresAndTheirCountAMinuteLater() {
    for (int request = 0; request < 500; request++) {
      failures.log("request " + request, starting());
    }
    ticker.advance(Duration.ofMinutes(1));
    failures.log("request 500", starting());

    assertThat(log.lines())
        .containsExactly(
            "INFO WAREHOUSE_STARTING: It starts. (request 0)",
            "INFO 499 more within a minute: WAREHOUSE_STARTING: It starts.",
            "INFO WAREHOUSE_STARTING: It starts. (request 500)");
    assertThat(log.stackTraces()).isZero();
  }

  @Test
  void logsPermanentFailuresAsWarningsWithTheCauseInOneLine() {
    Failure denied =
        Failure.of(
            FailureCode.PERMISSION_DENIED,
            "It may not.",
            null,
            new IllegalStateException(new IOException("No SELECT. " + "x".repeat(5_000))));

    failures.log("request 1", new CompletionException(denied));

    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0))
        .startsWith("WARN PERMISSION_DENIED: It may not. (request 1; IOException: No SELECT. xxx")
        .hasSizeLessThan(500);
    assertThat(log.stackTraces()).isZero();
  }

  @Test
  void distinguishesFailuresByMessage() {
    failures.log("request 1", starting());
    failures.log(
        "request 2", Failure.of(FailureCode.WAREHOUSE_UNREACHABLE, "Nobody answers.", null, null));

    assertThat(log.lines()).hasSize(2);
  }

  @Test
  void logsTheStackTraceOfADefectOnceAndALinePerRequest() {
    for (int request = 0; request < 3; request++) {
      failures.log("request " + request, defect());
    }

    assertThat(log.stackTraces()).isEqualTo(1);
    assertThat(log.lines())
        .containsExactly(
            "ERROR request 0 failed",
            "ERROR request 1 failed with the same error as before: IllegalStateException: Oh",
            "ERROR request 2 failed with the same error as before: IllegalStateException: Oh");
  }

  private static Failure starting() {
    return Failure.of(FailureCode.WAREHOUSE_STARTING, "It starts.", null, null);
  }

  private static Failure defect() {
    return Failure.of(
        FailureCode.QUERY_FAILED, "It was refused.", null, new IllegalStateException("Oh"));
  }
}
