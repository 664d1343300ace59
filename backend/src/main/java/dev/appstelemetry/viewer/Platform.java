package dev.appstelemetry.viewer;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Where the server runs.
 *
 * @param behindProxy whether it is inside Databricks Apps, where the only way in is a proxy that
 *     signs viewers in and says who they are; anywhere else a caller could say so themselves
 * @param clientSecret the app's own secret, or empty where it has none
 */
@Singleton
record Platform(boolean behindProxy, String clientSecret) {

  @Inject
  Platform(
      @Value("${databricks.app.name:}") String appName,
      @Value("${databricks.app.port:}") String appPort,
      @Value("${databricks.client.secret:}") String clientSecret) {
    this(!appName.isEmpty() && !appPort.isEmpty(), clientSecret);
  }

  @Override
  public String toString() {
    return "Platform[behindProxy=" + behindProxy + "]";
  }
}
