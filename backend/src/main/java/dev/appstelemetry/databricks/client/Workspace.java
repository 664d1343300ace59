package dev.appstelemetry.databricks.client;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DatabricksError;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.UserAgent;
import com.databricks.sdk.core.http.HttpClient;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import dev.appstelemetry.databricks.errors.CauseChain;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The workspace's API through the Databricks SDK, with the application's identity. Requests are
 * sent on first use, so that the server starts without a workspace.
 */
public final class Workspace {

  private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(15);
  private static final String BEARER = "Bearer ";

  private final WorkspaceAccess access;
  private final HttpClient http = new NonRetryingHttpClient(HTTP_TIMEOUT);
  private @Nullable WorkspaceClient client;
  private long signedInAt;

  public Workspace(WorkspaceAccess access, String version) {
    this.access = access;
    UserAgent.withProduct("apps-telemetry", version);
  }

  public WorkspaceAccess access() {
    return access;
  }

  /**
   * Returns the SDK's client.
   *
   * @throws RuntimeException from the SDK if it cannot sign in
   */
  public synchronized WorkspaceClient client() {
    if (client == null) {
      DatabricksConfig config = new DatabricksConfig().setHttpClient(http).setDisableRetries(true);
      if (!access.host().isEmpty()) {
        config.setHost(access.host());
      }
      client = new WorkspaceClient(access.identity().on(config));
      signedInAt = System.nanoTime();
    }
    return client;
  }

  /**
   * Sends a request to the workspace. Repeats it once with a new token if the workspace refuses the
   * current one before it expires.
   *
   * @throws RuntimeException from the SDK
   */
  public <T> T call(Function<WorkspaceClient, T> request) {
    long triedAt = System.nanoTime();
    try {
      return request.apply(client());
    } catch (DatabricksError e) {
      if (!new CauseChain(e).tokenRefused()) {
        throw e;
      }
      discardToken(triedAt);
      return request.apply(client());
    }
  }

  /** Returns whether the workspace refused the token, with 401 or with 403. */
  public static boolean tokenRefused(DatabricksError error) {
    return new CauseChain(error).tokenRefused();
  }

  /** Returns whether the workspace answered with a sign-in page. */
  public static boolean isSignInPage(Throwable thrown) {
    return new CauseChain(thrown).signInPage();
  }

  /** Returns the application's identity, worded for viewers. */
  public String identity() {
    return access.identity().toString();
  }

  /** Returns the workspace's address: scheme, host and port. */
  public String host() {
    return Objects.requireNonNull(client().config().getHost(), "The profile has no host");
  }

  /**
   * Returns the workspace's id in the form of the audit rows. Reads it from the environment or the
   * workspace's public description, else from a response header.
   *
   * @throws IOException if the workspace does not answer
   */
  public Optional<String> workspaceId() throws IOException {
    DatabricksConfig config = client().config();
    String described = config.getWorkspaceId();
    if (described != null && !described.isEmpty()) {
      return Optional.of(described);
    }
    Request me = new Request("GET", host() + "/api/2.0/preview/scim/v2/Me");
    Response answer = http.execute(me.withHeaders(config.authenticate()));
    answer.getBody().close();
    return Optional.ofNullable(answer.getFirstHeader("X-Databricks-Org-Id"))
        .filter(id -> !id.isEmpty());
  }

  /**
   * Requests a public file once, to fail fast: the driver makes four attempts at its first request.
   *
   * @throws DatabricksException if the workspace does not answer
   */
  public void checkReachable() throws IOException {
    Response answer = http.execute(new Request("GET", host() + "/.well-known/databricks-config"));
    answer.getBody().close();
  }

  /** Returns a valid access token. */
  public String bearerToken() {
    String header = client().config().authenticate().getOrDefault("Authorization", "");
    if (!header.startsWith(BEARER)) {
      throw new IllegalStateException("The identity signs in without a bearer token");
    }
    return header.substring(BEARER.length());
  }

  /**
   * Discards a token that was refused before it expires.
   *
   * @param triedAt when the token was used, as {@link System#nanoTime}; a newer token is kept
   * @return whether the token was discarded
   */
  public synchronized boolean discardToken(long triedAt) {
    boolean discarded = client != null && signedInAt - triedAt < 0;
    if (discarded) {
      client = null;
    }
    return discarded;
  }
}
