package dev.appstelemetry.workspace;

import com.databricks.sdk.core.DatabricksError;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.http.Request;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.warehouse.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The apps that the workspace shows us: those that the product's identity may see.
 *
 * <p>Signed in and tried again by the SDK, but read by ourselves: the SDK's own records have no
 * place for a state that is newer than the SDK. No page size is asked for, since the API does not
 * say what it allows.
 */
final class ListedApps implements AppsSource {

  private static final String PATH = "/api/2.0/apps";
  private static final int MOST_PAGES = 1_000;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Workspace workspace;
  private final AppsReader reader;
  private final Ticker ticker;

  ListedApps(Workspace workspace, AppsReader reader, Ticker ticker) {
    this.workspace = workspace;
    this.reader = reader;
    this.ticker = ticker;
  }

  @Override
  public List<WorkspaceApp> list() {
    try {
      return allPages();
    } catch (DatabricksError e) {
      throw refused(e);
    } catch (DatabricksException | IllegalStateException e) {
      // Without a status: the SDK could not sign in, or was not answered.
      throw new NoAppsException(unanswered(), e);
    } catch (IOException e) {
      throw new NoAppsException(unreadable("something else than a list of apps"), e);
    }
  }

  private List<WorkspaceApp> allPages() throws IOException {
    long startedAt = ticker.read();
    List<WorkspaceApp> apps = new ArrayList<>();
    Set<String> tokens = new HashSet<>();
    AppsReader.Page page = page("");
    apps.addAll(page.apps());
    while (page.nextPageToken() != null && apps.size() < MOST_APPS) {
      if (!tokens.add(page.nextPageToken()) || tokens.size() >= MOST_PAGES) {
        throw new NoAppsException(unreadable("a list of apps without end"), null);
      }
      if (ticker.read() - startedAt > LONGEST.toNanos()) {
        throw new NoAppsException(unanswered(), null);
      }
      page = page(page.nextPageToken());
      apps.addAll(page.apps());
    }
    return apps.subList(0, Math.min(apps.size(), MOST_APPS));
  }

  private AppsReader.Page page(String token) throws IOException {
    long triedAt = System.nanoTime();
    try {
      return fetch(token);
    } catch (DatabricksError e) {
      if (e.getStatusCode() != 401) {
        throw e;
      }
      // As for a statement: a token that is refused before its time is fetched anew, once.
      workspace.forgetTokenOf(triedAt);
      return fetch(token);
    }
  }

  private AppsReader.Page fetch(String token) throws IOException {
    Request request = new Request("GET", PATH).withHeader("Accept", "application/json");
    if (!token.isEmpty()) {
      request.withQueryParam("page_token", token);
    }
    return reader.read(workspace.client().apiClient().execute(request, InputStream.class));
  }

  private NoAppsException refused(DatabricksError error) {
    InventoryProblem problem =
        switch (error.getStatusCode()) {
          case 401 ->
              new InventoryProblem(
                  "The workspace does not accept the sign-in of " + workspace.identity() + ".",
                  "Check that the identity exists, that its secret or token is valid, and that it"
                      + " belongs to this workspace.",
                  true);
          case 403 ->
              new InventoryProblem(
                  "The workspace does not let " + workspace.identity() + " list its apps (403).",
                  "Give it access to the workspace, and the permission CAN USE on the apps to be"
                      + " listed; an administrator of the workspace sees all.",
                  true);
          default -> unanswered();
        };
    return new NoAppsException(problem, error);
  }

  private static InventoryProblem unanswered() {
    return new InventoryProblem(
        "The workspace does not give out its list of apps.",
        "Wait a moment; if it lasts, look at the status of the workspace and of the network.");
  }

  private static InventoryProblem unreadable(String what) {
    return new InventoryProblem(
        "The workspace answered with " + what + ".",
        "Look at the log; if it lasts, the application may have to be updated.");
  }
}
