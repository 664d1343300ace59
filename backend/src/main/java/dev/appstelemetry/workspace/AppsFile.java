package dev.appstelemetry.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A list of apps that somebody saved beside the audit files. */
final class AppsFile implements AppsSource {

  private static final InventoryProblem NONE =
      new InventoryProblem(
          "Audit files come without a list of apps.",
          "Name one in TELEMETRY_APPS_FILE: what `databricks apps list --output json` writes.");

  private final String name;
  private final AppsReader reader;

  AppsFile(String name, AppsReader reader) {
    this.name = name;
    this.reader = reader;
  }

  @Override
  public List<WorkspaceApp> list() {
    if (name.isEmpty()) {
      throw new NoAppsException(NONE, null);
    }
    try {
      List<WorkspaceApp> apps = reader.read(Files.newInputStream(Path.of(name))).apps();
      return apps.subList(0, Math.min(apps.size(), MOST_APPS));
    } catch (IOException | InvalidPathException e) {
      throw new NoAppsException(
          new InventoryProblem(
              "The list of apps that TELEMETRY_APPS_FILE names cannot be read.",
              "Let it be what `databricks apps list --output json` writes, and readable."),
          e);
    }
  }
}
