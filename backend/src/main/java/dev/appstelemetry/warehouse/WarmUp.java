package dev.appstelemetry.warehouse;

import dev.appstelemetry.query.Source;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the driver and fetches a token once the server runs, so that the first viewer waits for
 * neither. Nothing is asked of the warehouse: that would wake it.
 */
@Singleton
class WarmUp implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final Source source;
  private final BeanProvider<Workspace> workspace;

  WarmUp(Source source, BeanProvider<Workspace> workspace) {
    this.source = source;
    this.workspace = workspace;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (source == Source.DATABRICKS) {
      Thread thread = new Thread(this::warmUp, "warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void warmUp() {
    try {
      var driver = DriverManager.getDriver("jdbc:databricks://localhost:443");
      Workspace signedIn = workspace.get();
      var unused = signedIn.bearerToken();
      LOG.info(
          "Signed in to {} as {}, driver {}.{}",
          signedIn.host(),
          signedIn.access().identity(),
          driver.getMajorVersion(),
          driver.getMinorVersion());
    } catch (SQLException | RuntimeException e) {
      LOG.warn("No sign-in to the workspace yet; it is tried again with the first question", e);
    }
  }
}
