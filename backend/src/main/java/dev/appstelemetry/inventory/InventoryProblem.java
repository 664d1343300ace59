package dev.appstelemetry.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A problem with the inventory.
 *
 * @param detail what happened, a sentence for a viewer
 * @param action what to do about it, or null if no remedy is known
 * @param refused whether the workspace refused access to it
 */
public record InventoryProblem(String detail, @Nullable String action, boolean refused) {

  InventoryProblem(String detail, @Nullable String action) {
    this(detail, action, false);
  }
}
