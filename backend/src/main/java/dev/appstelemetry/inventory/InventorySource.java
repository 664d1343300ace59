package dev.appstelemetry.inventory;

import java.util.List;

/** Loads the inventory. */
interface InventorySource {

  /** The maximum number of apps; a workspace has at most a few hundred. */
  int MAX_APPS = 10_000;

  /**
   * Loads the whole list and waits for it.
   *
   * @throws InventoryUnavailable if the list cannot be loaded
   */
  List<WorkspaceApp> list();
}
