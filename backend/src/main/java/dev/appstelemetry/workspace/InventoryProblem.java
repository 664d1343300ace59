package dev.appstelemetry.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the list of apps.
 *
 * @param detail what happened, in a sentence for a viewer
 * @param action what to do about it, or null where nothing is known to help
 * @param refused whether the workspace says that we may not read it
 */
public record InventoryProblem(String detail, @Nullable String action, boolean refused) {

  InventoryProblem(String detail, @Nullable String action) {
    this(detail, action, false);
  }
}
