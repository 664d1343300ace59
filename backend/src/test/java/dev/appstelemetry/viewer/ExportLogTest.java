package dev.appstelemetry.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@MicronautTest(transactional = false)
@Property(name = "spec.name", value = "ExportLogTest")
@Property(name = "databricks.app.name", value = "telemetry")
@Property(name = "databricks.app.port", value = "8000")
class ExportLogTest {

  private final EmbeddedServer server;
  private final Logger logger = (Logger) LoggerFactory.getLogger(ExportLog.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  ExportLogTest(EmbeddedServer server) {
    this.server = server;
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void saysWhoExportedWhat() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.getURI().resolve("/api/v1/made-up/export"))
            .header("X-Forwarded-Email", "ann@example.com")
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("ann@example.com exported /api/v1/made-up/export");
  }

  @Controller("/api/v1/made-up/export")
  @Requires(property = "spec.name", value = "ExportLogTest")
  static class MadeUpExport {

    @Get
    String export() {
      return "date,interactions";
    }
  }
}
