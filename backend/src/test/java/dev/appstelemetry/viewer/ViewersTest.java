package dev.appstelemetry.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.platform.Platform;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewersTest {

  private static final ViewerSettings ONLY_ANN =
      new ViewerSettings(List.of(" Ann@Example.com ", ""), "");
  private static final ViewerSettings ALL_VIEWERS = new ViewerSettings(List.of(""), "");
  private static final Platform DATABRICKS_APPS = new Platform("telemetry", "8000", "secret");

  @Test
  void trustTheProxyInsideDatabricksApps() {
    Viewer viewer = new Viewers(DATABRICKS_APPS, ALL_VIEWERS).of(from("Ann@Example.com"));

    assertThat(viewer).isEqualTo(new Viewer("ann@example.com", true));
  }

  @ParameterizedTest
  @CsvSource({"'',''", "telemetry,''", "'',8000"})
  void trustNoHeadersOutsideDatabricksApps(String appName, String appPort) {
    Viewers viewers = new Viewers(new Platform(appName, appPort, ""), ONLY_ANN);

    assertThat(viewers.of(from("ann@example.com"))).isEqualTo(new Viewer(null, false));
  }

  @Test
  void ignoreARepeatedHeader() {
    HttpRequest<?> request = from("bob@example.com").header("X-Forwarded-Email", "ann@example.com");

    assertThat(new Viewers(DATABRICKS_APPS, ONLY_ANN).of(request).email()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ann smith@example.com", "ann@example.com\tbob"})
  void ignoreInvalidAddresses(String text) {
    assertThat(new Viewers(DATABRICKS_APPS, ALL_VIEWERS).of(from(text)).email()).isNull();
  }

  @Test
  void showNamesToListedViewersOnly() {
    Viewers viewers = new Viewers(DATABRICKS_APPS, ONLY_ANN);

    assertThat(viewers.of(from("ANN@example.com")).seesUsers()).isTrue();
    assertThat(viewers.of(from("bob@example.com")).seesUsers()).isFalse();
    assertThat(viewers.of(HttpRequest.GET("/")).seesUsers()).isFalse();
  }

  @Test
  void doNotLogTheSecret() {
    assertThat(DATABRICKS_APPS.toString()).doesNotContain("secret");
  }

  private static MutableHttpRequest<?> from(String email) {
    return HttpRequest.GET("/").header("X-Forwarded-Email", email);
  }
}
