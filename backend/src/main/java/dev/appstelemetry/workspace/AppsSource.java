package dev.appstelemetry.workspace;

import java.util.List;

/** Where the list of apps comes from. */
interface AppsSource {

  /** More are not kept: a workspace has a few hundred at the most. */
  int MOST_APPS = 10_000;

  /**
   * Fetches the whole list, and waits for it.
   *
   * @throws NoAppsException where there is none to be had
   */
  List<WorkspaceApp> list();
}
