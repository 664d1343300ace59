package dev.appstelemetry.databricks;

import dev.appstelemetry.emulator.EmulatedWorkspace;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The server in this process, configured by environment variables. */
public final class ServerUnderTest implements AutoCloseable {

  public static final String NOW = "2026-11-23T09:30:00Z";

  static final List<String> ENDPOINTS =
      List.of(
          "kpi-summary",
          "dau-trend",
          "top-apps",
          "usage-heatmap",
          "user-cohorts",
          "error-monitoring",
          "user-segmentation");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final EmbeddedServer server;

  private ServerUnderTest(EmbeddedServer server) {
    this.server = server;
  }

  /** Starts a server with these environment variables on a free port. */
  public static ServerUnderTest start(Map<String, String> environment) {
    return start(environment, Map.of());
  }

  /**
   * Starts a server over a workspace with additional environment variables. It counts actions by
   * default, because detecting the signal costs a statement and fails without apps.
   */
  public static ServerUnderTest start(EmulatedWorkspace workspace, Map<String, String> settings) {
    return start(workspace, settings, Map.of());
  }

  /** Starts a server over a workspace with additional properties that select a test's beans. */
  public static ServerUnderTest start(
      EmulatedWorkspace workspace, Map<String, String> settings, Map<String, Object> properties) {
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put("TELEMETRY_SIGNAL", "action");
    environment.putAll(settings);
    return start(environment, properties);
  }

  /** Starts a server with additional properties that select a test's beans. */
  public static ServerUnderTest start(
      Map<String, String> environment, Map<String, Object> properties) {
    Map<String, Object> variables = new HashMap<>(environment);
    variables.putIfAbsent("TELEMETRY_NOW", NOW);
    Map<String, Object> others = new HashMap<>(properties);
    others.put("micronaut.server.port", -1);
    return new ServerUnderTest(
        ApplicationContext.builder()
            .propertySources(environment(variables), PropertySource.of("properties", others))
            .run(EmbeddedServer.class));
  }

  private static PropertySource environment(Map<String, Object> variables) {
    return new MapPropertySource("variables", variables) {
      @Override
      public PropertyConvention getConvention() {
        return PropertyConvention.ENVIRONMENT_VARIABLE;
      }
    };
  }

  public <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  public <T> T bean(Class<T> type, String name) {
    return server.getApplicationContext().getBean(type, Qualifiers.byName(name));
  }

  /** Sends a GET request and waits for the response. */
  public HttpResponse<String> get(String path) {
    return getAsync(path).join();
  }

  CompletableFuture<HttpResponse<String>> getAsync(String path) {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(server.getURI().resolve(path)).build(), BodyHandlers.ofString());
  }

  /** Parses a response body. */
  public JsonNode json(HttpResponse<String> response) {
    try {
      return bean(JsonMapper.class).readValue(response.body(), JsonNode.class);
    } catch (IOException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
