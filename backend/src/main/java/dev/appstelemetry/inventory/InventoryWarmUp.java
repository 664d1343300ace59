package dev.appstelemetry.inventory;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Loads the first inventory after startup. The Apps API does not start a warehouse. */
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
