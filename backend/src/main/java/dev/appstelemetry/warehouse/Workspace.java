package dev.appstelemetry.warehouse;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.UserAgent;
import com.databricks.sdk.core.http.HttpClient;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The workspace as the Databricks SDK sees it, signed in as the product's identity.
 *
 * <p>Nothing is asked of the workspace before somebody needs it, so that a server starts without.
 */
public final class Workspace {

  private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(15);
  private static final String BEARER = "Bearer ";

  private final WorkspaceAccess access;
  private final HttpClient http = new SingleAttempts(HTTP_TIMEOUT);
  private @Nullable WorkspaceClient client;
  private long signedInAt;

  Workspace(WorkspaceAccess access, String version) {
    this.access = access;
    UserAgent.withProduct("apps-telemetry", version);
  }

  WorkspaceAccess access() {
    return access;
  }

  /**
   * The SDK's client.
   *
   * @throws RuntimeException as the SDK fails where no sign-in is possible
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

  /** Who we are there, in words that may be shown. */
  public String identity() {
    return access.identity().toString();
  }

  /** The workspace's address: scheme, host and port. */
  public String host() {
    return Objects.requireNonNull(client().config().getHost(), "The profile has no host");
  }

  /**
   * Asks for what everybody may know: the driver makes four attempts at whatever it asks first.
   *
   * @throws DatabricksException where nobody answers
   */
  void reach() throws IOException {
    Response answer = http.execute(new Request("GET", host() + "/.well-known/databricks-config"));
    answer.getBody().close();
  }

  /** A token that is good for a while. */
  String bearerToken() {
    String header = client().config().authenticate().getOrDefault("Authorization", "");
    if (!header.startsWith(BEARER)) {
      throw new IllegalStateException("The identity signs in without a bearer token");
    }
    return header.substring(BEARER.length());
  }

  /**
   * Forgets a token that was refused although its time is not up.
   *
   * @param triedAt when it was used, on {@link System#nanoTime}; one fetched since then stays
   */
  public synchronized void forgetTokenOf(long triedAt) {
    if (client != null && signedInAt - triedAt < 0) {
      client = null;
    }
  }
}
