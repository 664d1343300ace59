package dev.appstelemetry.databricks.client;

import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.commons.CommonsHttpClient;
import com.databricks.sdk.core.http.HttpClient;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Sends each request of the SDK once. The SDK's sign-in always makes four attempts, regardless of
 * its settings. A {@link DatabricksException} prevents the retries; its cause is the I/O failure.
 */
final class NonRetryingHttpClient implements HttpClient {

  /** Status codes after which the SDK would wait and retry. */
  private static final Set<Integer> RETRIED = Set.of(429, 503, 504);

  private final HttpClient http;

  NonRetryingHttpClient(Duration timeout) {
    http = new CommonsHttpClient.Builder().withTimeoutSeconds((int) timeout.toSeconds()).build();
  }

  @Override
  public Response execute(Request request) {
    try {
      Response response = http.execute(request);
      if (RETRIED.contains(response.getStatusCode())) {
        throw new IOException("Answered with status " + response.getStatusCode());
      }
      return response;
    } catch (IOException e) {
      throw new DatabricksException(
          "The workspace did not answer " + request.getMethod() + " " + request.getUrl(), e);
    }
  }
}
