package dev.appstelemetry.databricks;

import dev.appstelemetry.ingest.Sync;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Continues the first copy when the server starts. */
@Singleton
@Requires(beans = Sync.class)
class SyncStart implements ApplicationEventListener<ServerStartupEvent> {

  private final Sync sync;

  SyncStart(Sync sync) {
    this.sync = sync;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    sync.start();
  }
}
