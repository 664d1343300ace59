package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Every log line of a request has its id on every thread. */
@MicronautTest(transactional = false)
class RequestIdsTest {

  private static final Logger LOG = (Logger) LoggerFactory.getLogger("dev.appstelemetry");

  private final RunningServer server;
  private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
  private final ListAppender<ILoggingEvent> appender =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
          line.getMDCPropertyMap();
          lines.add(line);
        }
      };

  RequestIdsTest(RunningServer server) {
    this.server = server;
  }

  @BeforeEach
  void listen() {
    appender.start();
    LOG.addAppender(appender);
    LOG.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stopListening() {
    LOG.setLevel(null);
    LOG.detachAppender(appender);
  }

  @ParameterizedTest
  @CsvSource({
    "dau-trend/export?format=csv&days=3, exported dau_trend",
    "user-segmentation/export?format=xlsx&days=4, exported user_segmentation",
    "apps/export?format=csv&days=5, exported apps"
  })
  void areInTheLogContext(String path, String message) throws Exception {
    assertThat(server.get("/api/v1/" + path, "X-Request-Id", "abc-1").statusCode()).isEqualTo(200);

    assertThat(lines)
        .filteredOn(line -> line.getFormattedMessage().contains(message))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line.getMDCPropertyMap()).containsEntry("requestId", "abc-1"));
  }
}
