package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.client.SignInException;
import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.databricks.faults.FaultClassifier;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms up the driver and fetches a token after startup, so that the first request does not wait
 * for them. It sends nothing to the warehouse, because that would start it.
 */
@Singleton
@FromSource(Source.DATABRICKS)
class WarmUp implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final Workspace workspace;
  private final DriverWarmUp driver;
  private final FaultClassifier classifier;
  private final FailureLog failures;

  WarmUp(
      Workspace workspace, DriverWarmUp driver, FaultClassifier classifier, FailureLog failures) {
    this.workspace = workspace;
    this.driver = driver;
    this.classifier = classifier;
    this.failures = failures;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    inBackground("sign-in", this::signIn);
    inBackground("driver-warm-up", this::warmUpDriver);
  }

  private static void inBackground(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void signIn() {
    try {
      var unused = workspace.bearerToken();
      LOG.info("Signed in to {} as {}", workspace.host(), workspace.access().identity());
    } catch (RuntimeException e) {
      failures.log("the first sign-in", classifier.classify(new SignInException(e)).failure());
    }
  }

  private void warmUpDriver() {
    long start = System.nanoTime();
    try {
      var unused = driver.run();
      LOG.info(
          "Warmed up the driver in {} ms", Duration.ofNanos(System.nanoTime() - start).toMillis());
    } catch (SQLException | IOException | RuntimeException e) {
      failures.log("the driver warm-up; the first answer takes longer", e);
    }
  }
}
