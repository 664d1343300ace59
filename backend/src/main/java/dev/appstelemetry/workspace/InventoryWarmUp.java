package dev.appstelemetry.workspace;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Fetches the first list once the server runs: the Apps API wakes no warehouse. */
@Singleton
class InventoryWarmUp implements ApplicationEventListener<ServerStartupEvent> {

  private final Inventory inventory;

  InventoryWarmUp(Inventory inventory) {
    this.inventory = inventory;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    var unused = inventory.snapshot(false);
  }
}
