package dev.appstelemetry.warehouse;

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
import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.FaultPoint;
import dev.appstelemetry.standin.Journal.SeenRequest;
import dev.appstelemetry.standin.StandInWorkspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Secrets are in no log, error, metric or URL, whatever goes wrong. */
class SecretsTest {

  /** What there is to keep: the secret, the personal token, and whatever token is given out. */
  private static final Pattern SECRET =
      Pattern.compile(
          Pattern.quote(StandInWorkspace.CLIENT_SECRET)
              + "|"
              + Pattern.quote(StandInWorkspace.PERSONAL_TOKEN)
              + "|eyJ[A-Za-z0-9_-]{10,}");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private int limit;

  /** As the product logs, but everything that its configuration lets through. */
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
            "DATABRICKS_CLIENT_ID", StandInWorkspace.CLIENT_ID,
            "DATABRICKS_CLIENT_SECRET", StandInWorkspace.CLIENT_SECRET),
        Map.of("DATABRICKS_TOKEN", StandInWorkspace.PERSONAL_TOKEN));
  }

  @ParameterizedTest
  @MethodSource("identities")
  void leakNowhere(Map<String, String> identity) {
    try (StandInWorkspace workspace = EmptyWorkspace.start();
        ServerUnderTest server = ServerUnderTest.start(environment(workspace, identity))) {
      String told = seen(server);
      workspace.faults().onEveryStatement(Fault.status(401));
      told += seen(server);
      workspace.faults().onEveryStatement(Fault.connectionReset());
      told += seen(server);
      workspace.faults().clear();
      workspace.expireTokens();
      server.bean(WarehousePool.class).evictAll();
      workspace.faults().onEvery(FaultPoint.TOKEN, Fault.status(401));
      told += seen(server);

      assertThat(SECRET.matcher(told).find()).isFalse();
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
      StandInWorkspace workspace, Map<String, String> identity) {
    Map<String, String> environment = new HashMap<>(identity);
    environment.put("DATABRICKS_HOST", workspace.url());
    environment.put("DATABRICKS_WAREHOUSE_ID", StandInWorkspace.WAREHOUSE_ID);
    return environment;
  }

  /** Each time another limit, so that no answer comes from the cache. */
  private String seen(ServerUnderTest server) {
    return server.get("/api/v1/top-apps?limit=" + ++limit).body()
        + server.get("/api/v1/settings").body()
        + server.get("/health/readiness").body()
        + server.get("/metrics").body();
  }

  private static String text(ILoggingEvent event) {
    return event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }
}
