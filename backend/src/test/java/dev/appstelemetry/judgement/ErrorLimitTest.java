package dev.appstelemetry.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false, startApplication = false)
class ErrorLimitTest {

  @Inject ErrorLimit limit;

  @ParameterizedTest
  @CsvSource({
    // The rate is 5 %, but its lower bound is 2.15 %.
    "5, 100, false",
    "11, 100, true",
    // A single failure is no pattern, even if it is all that happened.
    "1, 1, false",
    "2, 2, true",
    "0, 100, false",
    "0, 0, false",
    "1352, 21191, true"
  })
  void isExceededIfTheLowerBoundReachesIt(long failures, long interactions, boolean exceeded) {
    assertThat(limit.isExceeded(failures, interactions)).isEqualTo(exceeded);
  }
}
