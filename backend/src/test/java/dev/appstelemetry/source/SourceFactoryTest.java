package dev.appstelemetry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.databricks.client.DatabricksSettings;
import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.SourceSettings;
import dev.appstelemetry.ingest.SourceSettings.Kind;
import dev.appstelemetry.platform.Platform;
import dev.appstelemetry.store.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFactoryTest {

  private static final Platform OUTSIDE_DATABRICKS = new Platform("", "", "");

  @ParameterizedTest
  @CsvSource({
    "'', '', '', SAMPLE",
    "'', '', rows/*.parquet, FILES",
    "abc, '', '', DATABRICKS",
    "'', /sql/1.0/warehouses/abc, '', DATABRICKS"
  })
  void usesTheImpliedSourceIfNoneIsNamed(
      String warehouseId, String httpPath, String files, Source expected) {
    assertThat(source(Kind.AUTO, files, warehouse(warehouseId, httpPath), OUTSIDE_DATABRICKS))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"telemetry, 8000, DATABRICKS", "'', 8000, SAMPLE", "telemetry, '', SAMPLE"})
  void usesDatabricksInsideDatabricksApps(String appName, String appPort, Source expected) {
    assertThat(source(Kind.AUTO, "", warehouse("", ""), new Platform(appName, appPort, "")))
        .isEqualTo(expected);
  }

  @Test
  void prefersTheNamedSource() {
    assertThat(source(Kind.SAMPLE, "*.json", warehouse("abc", ""), OUTSIDE_DATABRICKS))
        .isEqualTo(Source.SAMPLE);
  }

  @Test
  void refusesTwoImpliedSources() {
    assertThatThrownBy(() -> source(Kind.AUTO, "*.json", warehouse("abc", ""), OUTSIDE_DATABRICKS))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("TELEMETRY_SOURCE");
  }

  private static Source source(
      Kind kind, String files, DatabricksSettings databricks, Platform platform) {
    SourceSettings settings = new SourceSettings(kind, files, "system.access.audit", 42);
    return new SourceFactory().source(settings, databricks, platform);
  }

  private static DatabricksSettings warehouse(String id, String httpPath) {
    return new DatabricksSettings("", "", id, httpPath, "", "", "", "", "", "");
  }
}
