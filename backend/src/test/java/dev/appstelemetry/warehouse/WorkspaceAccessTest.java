package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.query.Source;
import dev.appstelemetry.warehouse.SourceSettings.Kind;
import dev.appstelemetry.warehouse.WorkspaceIdentity.PersonalToken;
import dev.appstelemetry.warehouse.WorkspaceIdentity.Profile;
import dev.appstelemetry.warehouse.WorkspaceIdentity.ServicePrincipal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceAccessTest {

  private static final String SECRET = "dose-secret";

  static Stream<Arguments> ways() {
    String host = "https://dbc-1.cloud.databricks.com";
    return Stream.of(
        Arguments.of(
            "inside Databricks Apps, where the host lacks its scheme",
            Map.of(
                "host", "dbc-1.cloud.databricks.com",
                "clientId", "id",
                "clientSecret", SECRET,
                "warehouseId", "abc123"),
            new WorkspaceAccess(host, "abc123", new ServicePrincipal("id", SECRET))),
        Arguments.of(
            "a path and a token",
            Map.of(
                "serverHostname", "dbc-1.cloud.databricks.com",
                "httpPath", "/sql/1.0/warehouses/abc123",
                "accessToken", SECRET),
            new WorkspaceAccess(host, "abc123", new PersonalToken(SECRET))),
        Arguments.of(
            "both names for the same",
            Map.of(
                "host",
                host + "/",
                "warehouseId",
                "abc123",
                "httpPath",
                "/sql/1.0/warehouses/abc123",
                "token",
                SECRET,
                "accessToken",
                SECRET),
            new WorkspaceAccess(host, "abc123", new PersonalToken(SECRET))),
        Arguments.of(
            "a profile, which knows the host",
            Map.of("profile", "work", "warehouseId", "abc123"),
            new WorkspaceAccess("", "abc123", new Profile("work", ""))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void findsTheWayIn(String name, Map<String, String> settings, WorkspaceAccess expected) {
    assertThat(WorkspaceAccess.of(settings(settings))).isEqualTo(expected);
  }

  static Stream<Arguments> halves() {
    return Stream.of(
        Arguments.of(Map.of("host", "h", "token", SECRET), "DATABRICKS_WAREHOUSE_ID is missing"),
        Arguments.of(Map.of("warehouseId", "abc", "token", SECRET), "DATABRICKS_HOST is missing"),
        Arguments.of(Map.of("host", "h", "warehouseId", "abc"), "There is no identity"),
        Arguments.of(
            Map.of("host", "h", "warehouseId", "abc", "clientId", "id"),
            "DATABRICKS_CLIENT_SECRET is missing"),
        Arguments.of(
            Map.of("host", "h", "warehouseId", "abc", "clientSecret", SECRET),
            "DATABRICKS_CLIENT_ID is missing"),
        Arguments.of(
            Map.of(
                "host",
                "h",
                "warehouseId",
                "abc",
                "clientId",
                "id",
                "clientSecret",
                SECRET,
                "token",
                SECRET),
            "remove one of them"),
        Arguments.of(
            Map.of("host", "h", "serverHostname", "i", "warehouseId", "abc", "token", SECRET),
            "DATABRICKS_HOST and DATABRICKS_SERVER_HOSTNAME differ"),
        Arguments.of(
            Map.of(
                "host",
                "h",
                "warehouseId",
                "abc",
                "httpPath",
                "/sql/1.0/warehouses/def",
                "token",
                SECRET),
            "name two warehouses"),
        Arguments.of(
            Map.of("host", "h", "warehouseId", "a;b=c", "token", SECRET), "hexadecimal digits"),
        Arguments.of(
            Map.of("host", "http://example.com", "warehouseId", "abc", "token", SECRET),
            "must be https"),
        Arguments.of(
            Map.of("host", "a b", "warehouseId", "abc", "token", SECRET), "is no address"));
  }

  @ParameterizedTest
  @MethodSource("halves")
  void saysWhatIsMissingAndWhereToGetIt(Map<String, String> settings, String words) {
    assertThatThrownBy(() -> WorkspaceAccess.of(settings(settings)))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void saysEverythingAtOnce() {
    assertThatThrownBy(() -> WorkspaceAccess.of(settings(Map.of())))
        .hasMessageContaining("DATABRICKS_HOST is missing")
        .hasMessageContaining("DATABRICKS_WAREHOUSE_ID is missing")
        .hasMessageContaining("There is no identity");
  }

  @Test
  void neverShowsASecret() {
    Map<String, String> settings =
        Map.of("clientSecret", SECRET, "token", SECRET, "accessToken", SECRET);

    assertThat(settings(settings).toString()).doesNotContain(SECRET);
    assertThat(new WorkspaceAccess("", "", new PersonalToken(SECRET)).toString())
        .doesNotContain(SECRET);
    assertThat(new WorkspaceAccess("", "", new ServicePrincipal("id", SECRET)).toString())
        .doesNotContain(SECRET);
  }

  static Stream<Arguments> sources() {
    return Stream.of(
        Arguments.of(Map.of(), "", Source.SAMPLE),
        Arguments.of(Map.of(), "rows/*.parquet", Source.FILES),
        Arguments.of(Map.of("warehouseId", "abc"), "", Source.DATABRICKS),
        Arguments.of(Map.of("httpPath", "/sql/1.0/warehouses/abc"), "", Source.DATABRICKS),
        Arguments.of(Map.of("appName", "telemetry", "appPort", "8000"), "", Source.DATABRICKS),
        Arguments.of(Map.of("appPort", "8000"), "", Source.SAMPLE));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void takesTheObviousSourceWhereNoneIsNamed(
      Map<String, String> settings, String files, Source expected) {
    Source source = new SourceFactory().source(source(Kind.AUTO, files), settings(settings));

    assertThat(source).isEqualTo(expected);
  }

  @Test
  void takesTheNamedSourceWhateverElseThereIs() {
    DatabricksSettings warehouse = settings(Map.of("warehouseId", "abc"));

    assertThat(new SourceFactory().source(source(Kind.SAMPLE, "*.json"), warehouse))
        .isEqualTo(Source.SAMPLE);
  }

  @Test
  void takesNoneOfTwoObviousSources() {
    assertThatThrownBy(
            () ->
                new SourceFactory()
                    .source(source(Kind.AUTO, "*.json"), settings(Map.of("warehouseId", "abc"))))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("TELEMETRY_SOURCE");
  }

  private static SourceSettings source(Kind kind, String files) {
    return new SourceSettings(kind, files, "system.access.audit", 42);
  }

  private static DatabricksSettings settings(Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    return new DatabricksSettings(
        all.getOrDefault("host", ""),
        all.getOrDefault("serverHostname", ""),
        all.getOrDefault("warehouseId", ""),
        all.getOrDefault("httpPath", ""),
        all.getOrDefault("clientId", ""),
        all.getOrDefault("clientSecret", ""),
        all.getOrDefault("token", ""),
        all.getOrDefault("accessToken", ""),
        all.getOrDefault("profile", ""),
        all.getOrDefault("configFile", ""),
        all.getOrDefault("appName", ""),
        all.getOrDefault("appPort", ""));
  }
}
