package dev.appstelemetry.databricks.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.databricks.client.WorkspaceIdentity.PersonalToken;
import dev.appstelemetry.databricks.client.WorkspaceIdentity.Profile;
import dev.appstelemetry.databricks.client.WorkspaceIdentity.ServicePrincipal;
import dev.appstelemetry.failure.SettingsProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceAccessTest {

  private static final String SECRET = "dose-secret";

  static Stream<Arguments> completeSettings() {
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
  @MethodSource("completeSettings")
  void resolvesHostAndCredentials(
      String name, Map<String, String> settings, WorkspaceAccess expected) {
    assertThat(WorkspaceAccess.of(settings(settings))).isEqualTo(expected);
  }

  static Stream<Arguments> incompleteSettings() {
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
            "name different warehouses"),
        Arguments.of(
            Map.of("host", "h", "warehouseId", "a;b=c", "token", SECRET), "hexadecimal digits"),
        Arguments.of(
            Map.of("host", "http://example.com", "warehouseId", "abc", "token", SECRET),
            "must be https"),
        Arguments.of(
            Map.of("host", "a b", "warehouseId", "abc", "token", SECRET), "is no address"));
  }

  @ParameterizedTest
  @MethodSource("incompleteSettings")
  void namesEachMissingSettingAndItsSource(Map<String, String> settings, String words) {
    assertThatThrownBy(() -> WorkspaceAccess.of(settings(settings)))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void reportsAllMissingSettingsAtOnce() {
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
        all.getOrDefault("configFile", ""));
  }
}
