package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.Journal.SeenRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Secrets do not appear in logs, errors, metrics or URLs. */
class SecretsTest {

  /** The secret, the personal token and all issued tokens. */
  private static final Pattern SECRET =
      Pattern.compile(
          Pattern.quote(EmulatedWorkspace.CLIENT_SECRET)
              + "|"
              + Pattern.quote(EmulatedWorkspace.PERSONAL_TOKEN)
              + "|eyJ[A-Za-z0-9_-]{10,}");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private int limit;

  /** Captures the log with the production configuration. */
  @BeforeEach
  void listen() throws JoranException {
    logging.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(logging);
    configurator.doConfigure(SecretsTest.class.getResource("/logback.xml"));
    Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() throws JoranException {
    logging.reset();
    new ContextInitializer(logging).autoConfig();
  }

  static List<Map<String, String>> identities() {
    return List.of(
        Map.of(
            "DATABRICKS_CLIENT_ID", EmulatedWorkspace.CLIENT_ID,
            "DATABRICKS_CLIENT_SECRET", EmulatedWorkspace.CLIENT_SECRET),
        Map.of("DATABRICKS_TOKEN", EmulatedWorkspace.PERSONAL_TOKEN));
  }

  @ParameterizedTest
  @MethodSource("identities")
  void areNotLeaked(Map<String, String> identity) {
    try (EmulatedWorkspace workspace = EmptyWorkspace.start();
        ServerUnderTest server = ServerUnderTest.start(environment(workspace, identity))) {
      String output = outputOf(server);
      workspace.faults().onEveryStatement(Fault.status(401));
      output += outputOf(server);
      workspace.faults().onEveryStatement(Fault.connectionReset());
      output += outputOf(server);
      workspace.faults().clear();
      workspace.expireTokens();
      server.bean(WarehousePool.class).evictAll();
      workspace.faults().onEvery(FaultPoint.TOKEN, Fault.status(401));
      output += outputOf(server);

      assertThat(SECRET.matcher(output).find()).isFalse();
      assertThat(workspace.journal().requests())
          .extracting(SeenRequest::path)
          .noneMatch(path -> SECRET.matcher(path).find());
    }
    assertThat(List.copyOf(log.list))
        .hasSizeGreaterThan(50)
        .extracting(SecretsTest::text)
        .noneMatch(text -> SECRET.matcher(text).find());
  }

  private static Map<String, String> environment(
      EmulatedWorkspace workspace, Map<String, String> identity) {
    Map<String, String> environment = new HashMap<>(identity);
    environment.put("DATABRICKS_HOST", workspace.url());
    environment.put("DATABRICKS_WAREHOUSE_ID", EmulatedWorkspace.WAREHOUSE_ID);
    return environment;
  }

  /** Requests another limit each time to bypass the cache. */
  private String outputOf(ServerUnderTest server) {
    return server.get("/api/v1/top-apps?limit=" + ++limit).body()
        + server.get("/api/v1/settings").body()
        + server.get("/health/readiness").body()
        + server.get("/metrics").body();
  }

  private static String text(ILoggingEvent event) {
    return event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }
}
