package dev.appstelemetry.inventory;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksError;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.http.Request;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loads the apps that the application's identity may see from the Apps API.
 *
 * <p>The SDK signs in, but the JSON is parsed here, because the SDK's classes cannot hold states
 * that are newer than the SDK. Requests set no page size, because the API does not document a
 * maximum.
 */
@Singleton
@FromSource(Source.DATABRICKS)
final class WorkspaceInventory implements InventorySource {

  private static final String PATH = "/api/2.0/apps";
  private static final int MAX_PAGES = 1_000;
  private static final int MAX_BLANKS = 256;
  private static final Duration MAX_DURATION = Duration.ofMinutes(2);

  private final Workspace workspace;
  private final InventoryReader reader;
  private final Ticker ticker;

  WorkspaceInventory(Workspace workspace, InventoryReader reader, Ticker ticker) {
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
      // An exception without a status: the SDK could not sign in or got no response.
      throw new InventoryUnavailable(Workspace.isSignInPage(e) ? signInPage() : noResponse(), e);
    } catch (IOException e) {
      throw new InventoryUnavailable(unreadable("a response that is not a list of apps"), e);
    }
  }

  private List<WorkspaceApp> allPages() throws IOException {
    long startedAt = ticker.read();
    List<WorkspaceApp> apps = new ArrayList<>();
    Set<String> tokens = new HashSet<>();
    InventoryReader.Page page = page("");
    apps.addAll(page.apps());
    while (page.nextPageToken() != null && apps.size() < MAX_APPS) {
      if (!tokens.add(page.nextPageToken()) || tokens.size() >= MAX_PAGES) {
        throw new InventoryUnavailable(unreadable("an endless list of apps"), null);
      }
      if (ticker.read() - startedAt > MAX_DURATION.toNanos()) {
        throw new InventoryUnavailable(noResponse(), null);
      }
      page = page(page.nextPageToken());
      apps.addAll(page.apps());
    }
    return apps.subList(0, Math.min(apps.size(), MAX_APPS));
  }

  private InventoryReader.Page page(String token) throws IOException {
    InputStream answer = workspace.call(client -> fetch(client, token));
    BufferedInputStream text = new BufferedInputStream(answer);
    if (isMarkup(text)) {
      text.close();
      throw new InventoryUnavailable(signInPage(), null);
    }
    return reader.read(text);
  }

  private static InputStream fetch(WorkspaceClient client, String token) {
    Request request = new Request("GET", PATH).withHeader("Accept", "application/json");
    if (!token.isEmpty()) {
      request.withQueryParam("page_token", token);
    }
    try {
      return client.apiClient().execute(request, InputStream.class);
    } catch (IOException e) {
      throw new DatabricksException("The workspace did not answer GET " + PATH, e);
    }
  }

  /** Returns whether the text is HTML: a sign-in page has status 200. */
  private static boolean isMarkup(BufferedInputStream text) throws IOException {
    text.mark(MAX_BLANKS);
    int first = text.read();
    for (int i = 1; i < MAX_BLANKS && Character.isWhitespace(first); i++) {
      first = text.read();
    }
    text.reset();
    return first == '<';
  }

  private InventoryUnavailable refused(DatabricksError error) {
    if (Workspace.tokenRefused(error)) {
      return new InventoryUnavailable(
          new InventoryProblem(
              "The workspace does not accept the sign-in of " + workspace.identity() + ".",
              "Check that the identity exists, that its secret or token is valid, and that it"
                  + " belongs to this workspace.",
              true),
          error);
    }
    InventoryProblem problem =
        switch (error.getStatusCode()) {
          case 403 ->
              new InventoryProblem(
                  "The workspace does not let " + workspace.identity() + " list its apps (403).",
                  "Grant it access to the workspace and CAN USE on the apps. A workspace"
                      + " administrator sees all apps.",
                  true);
          default -> noResponse();
        };
    return new InventoryUnavailable(problem, error);
  }

  private static InventoryProblem noResponse() {
    return new InventoryProblem(
        "The workspace did not return its inventory.",
        "Wait a moment. If the problem persists, check the status of the workspace and of the"
            + " network.");
  }

  private static InventoryProblem signInPage() {
    return new InventoryProblem(
        "The workspace answered with a sign-in page instead of its inventory.",
        "Check that DATABRICKS_HOST is the workspace's own address, and that no proxy requires a"
            + " sign-in.");
  }

  private static InventoryProblem unreadable(String content) {
    return new InventoryProblem(
        "The workspace answered with " + content + ".",
        "See the log for the cause. If the problem persists, the application may need an update.");
  }
}
