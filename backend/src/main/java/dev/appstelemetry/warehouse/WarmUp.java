package dev.appstelemetry.warehouse;

import dev.appstelemetry.query.Source;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rehearses with the driver and fetches a token once the server runs, so that the first viewer
 * waits for neither. Nothing is asked of the warehouse: that would wake it.
 */
@Singleton
class WarmUp implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final Source source;
  private final BeanProvider<Workspace> workspace;
  private final BeanProvider<Rehearsal> rehearsal;

  WarmUp(Source source, BeanProvider<Workspace> workspace, BeanProvider<Rehearsal> rehearsal) {
    this.source = source;
    this.workspace = workspace;
    this.rehearsal = rehearsal;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (source == Source.DATABRICKS) {
      inBackground("warm-up", this::signIn);
      inBackground("rehearsal", this::rehearse);
    }
  }

  private static void inBackground(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void signIn() {
    try {
      Workspace signedIn = workspace.get();
      var unused = signedIn.bearerToken();
      LOG.info("Signed in to {} as {}", signedIn.host(), signedIn.access().identity());
    } catch (RuntimeException e) {
      LOG.warn("No sign-in to the workspace yet; it is tried again with the first question", e);
    }
  }

  private void rehearse() {
    long start = System.nanoTime();
    try {
      var unused = rehearsal.get().run();
      LOG.info("Rehearsed in {} ms", Duration.ofNanos(System.nanoTime() - start).toMillis());
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.warn("The rehearsal failed; the first answer takes longer", e);
    }
  }
}
