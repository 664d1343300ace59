package dev.appstelemetry.warehouse;

import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.commons.CommonsHttpClient;
import com.databricks.sdk.core.http.HttpClient;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Sends each request of the SDK once. The SDK's sign-in makes four attempts, whatever its settings
 * say; a {@link DatabricksException} from below goes past it, and its cause says that the workspace
 * was not reached.
 */
final class SingleAttempts implements HttpClient {

  /** With these the SDK would wait and try again. */
  private static final Set<Integer> LATER = Set.of(429, 503, 504);

  private final HttpClient http;

  SingleAttempts(Duration timeout) {
    http = new CommonsHttpClient.Builder().withTimeoutSeconds((int) timeout.toSeconds()).build();
  }

  @Override
  public Response execute(Request request) {
    try {
      Response response = http.execute(request);
      if (LATER.contains(response.getStatusCode())) {
        throw new IOException("Answered with status " + response.getStatusCode());
      }
      return response;
    } catch (IOException e) {
      throw new DatabricksException(
          "The workspace did not answer " + request.getMethod() + " " + request.getUrl(), e);
    }
  }
}
