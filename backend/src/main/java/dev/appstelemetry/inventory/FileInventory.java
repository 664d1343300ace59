package dev.appstelemetry.inventory;

import dev.appstelemetry.inventory.InventoryReader.ApiErrorException;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Reads the inventory from the file that {@code TELEMETRY_APPS_FILE} names. */
@Singleton
@FromSource(Source.FILES)
final class FileInventory implements InventorySource {

  private static final InventoryProblem NONE =
      new InventoryProblem(
          "Audit files come without an inventory.",
          "Set TELEMETRY_APPS_FILE to a file with the output of `databricks apps list --output"
              + " json`.");

  private final String name;
  private final InventoryReader reader;

  FileInventory(InventorySettings settings, InventoryReader reader) {
    this.name = settings.file();
    this.reader = reader;
  }

  @Override
  public List<WorkspaceApp> list() {
    if (name.isEmpty()) {
      throw new InventoryUnavailable(NONE, null);
    }
    try {
      List<WorkspaceApp> apps = reader.read(Files.newInputStream(Path.of(name))).apps();
      return apps.subList(0, Math.min(apps.size(), MAX_APPS));
    } catch (ApiErrorException e) {
      throw new InventoryUnavailable(
          new InventoryProblem(
              "The file in TELEMETRY_APPS_FILE contains an error of the Apps API: "
                  + sentence(String.valueOf(e.getMessage())),
              "Write the output of `databricks apps list --output json` into it, run by a user who"
                  + " may list the apps."),
          null);
    } catch (IOException | InvalidPathException e) {
      throw new InventoryUnavailable(
          new InventoryProblem(
              "The file in TELEMETRY_APPS_FILE cannot be read as an inventory.",
              "Write the output of `databricks apps list --output json` into it, and check that it"
                  + " is readable."),
          e);
    }
  }

  /** Ends a message of the API, which other sentences follow, with a full stop. */
  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
