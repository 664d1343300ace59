package dev.appstelemetry.databricks.client;

import dev.appstelemetry.failure.SettingsProblem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The validated settings for the access to a workspace.
 *
 * @param host scheme, host and port; empty if the identity's profile has them
 * @param warehouseId the id of the SQL warehouse
 * @param identity the application's identity
 */
public record WorkspaceAccess(String host, String warehouseId, WorkspaceIdentity identity) {

  private static final Pattern HTTP_PATH =
      Pattern.compile("/?sql/1\\.0/(?:warehouses|endpoints)/([0-9a-fA-F]+)/?");
  private static final Pattern WAREHOUSE_ID = Pattern.compile("[0-9a-fA-F]+");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Validates the settings.
   *
   * @throws SettingsProblem that lists all missing and contradictory settings
   */
  public static WorkspaceAccess of(DatabricksSettings settings) {
    List<String> problems = new ArrayList<>();
    WorkspaceIdentity identity = identity(settings, problems);
    String host = host(settings, identity, problems);
    String warehouseId = warehouseId(settings, problems);
    if (!problems.isEmpty()) {
      throw new SettingsProblem(
          "The Databricks settings are incomplete or contradict each other:", problems);
    }
    return new WorkspaceAccess(host, warehouseId, identity);
  }

  private static WorkspaceIdentity identity(DatabricksSettings settings, List<String> problems) {
    String token =
        either(
            "DATABRICKS_TOKEN",
            settings.token(),
            "DATABRICKS_ACCESS_TOKEN",
            settings.accessToken(),
            problems);
    boolean principal = !settings.clientId().isEmpty() || !settings.clientSecret().isEmpty();
    if (principal && !token.isEmpty()) {
      problems.add(
          "A service principal (DATABRICKS_CLIENT_ID, DATABRICKS_CLIENT_SECRET) and an access token"
              + " (DATABRICKS_TOKEN) are both set: remove one of them.");
    }
    if (principal) {
      if (settings.clientId().isEmpty()) {
        problems.add(
            "DATABRICKS_CLIENT_ID is missing, but DATABRICKS_CLIENT_SECRET is set: copy the"
                + " application id from the service principal's page in the workspace settings.");
      }
      if (settings.clientSecret().isEmpty()) {
        problems.add(
            "DATABRICKS_CLIENT_SECRET is missing, but DATABRICKS_CLIENT_ID is set: generate a"
                + " secret on the service principal's page, under Secrets.");
      }
      return new WorkspaceIdentity.ServicePrincipal(settings.clientId(), settings.clientSecret());
    }
    if (token.isEmpty() && settings.profile().isEmpty()) {
      problems.add(
          "There is no identity: set DATABRICKS_TOKEN (User settings, Developer, Access tokens), or"
              + " DATABRICKS_CLIENT_ID and DATABRICKS_CLIENT_SECRET (a service principal), or"
              + " DATABRICKS_CONFIG_PROFILE (made by `databricks auth login`).");
    }
    return token.isEmpty()
        ? new WorkspaceIdentity.Profile(settings.profile(), settings.configFile())
        : new WorkspaceIdentity.PersonalToken(token);
  }

  private static String host(
      DatabricksSettings settings, WorkspaceIdentity identity, List<String> problems) {
    String given =
        either(
            "DATABRICKS_HOST",
            settings.host(),
            "DATABRICKS_SERVER_HOSTNAME",
            settings.serverHostname(),
            problems);
    if (given.isEmpty()) {
      boolean known =
          identity instanceof WorkspaceIdentity.Profile && !settings.profile().isEmpty();
      if (!known) {
        problems.add(
            "DATABRICKS_HOST is missing: it is the beginning of the workspace's address in the"
                + " browser, like https://dbc-a1b2c3d4-e5f6.cloud.databricks.com.");
      }
      return "";
    }
    String address = given.contains("://") ? given : "https://" + given;
    try {
      URI uri = URI.create(address.replaceAll("/+$", ""));
      boolean plain = "http".equals(uri.getScheme());
      if (uri.getHost() == null || !(plain || "https".equals(uri.getScheme()))) {
        problems.add("DATABRICKS_HOST is no address: write it like https://host.");
      } else if (plain && !LOOPBACK.contains(uri.getHost())) {
        problems.add(
            "DATABRICKS_HOST must be https: over http the token could be read in transit.");
      }
      return uri.toString();
    } catch (IllegalArgumentException e) {
      problems.add("DATABRICKS_HOST is no address: write it like https://host.");
      return "";
    }
  }

  private static String warehouseId(DatabricksSettings settings, List<String> problems) {
    String id = settings.warehouseId();
    if (!settings.httpPath().isEmpty()) {
      Matcher path = HTTP_PATH.matcher(settings.httpPath());
      if (!path.matches()) {
        problems.add(
            "DATABRICKS_HTTP_PATH is not the path of a SQL warehouse: write it like"
                + " /sql/1.0/warehouses/0123456789abcdef.");
      } else if (!id.isEmpty() && !id.equals(path.group(1))) {
        problems.add(
            "DATABRICKS_HTTP_PATH and DATABRICKS_WAREHOUSE_ID name different warehouses: remove"
                + " one.");
      } else {
        return path.group(1);
      }
    } else if (id.isEmpty()) {
      problems.add(
          "DATABRICKS_WAREHOUSE_ID is missing: in Databricks Apps add a SQL warehouse to the app's"
              + " resources; elsewhere it is on the warehouse's page, under Connection details.");
    } else if (!WAREHOUSE_ID.matcher(id).matches()) {
      problems.add(
          "DATABRICKS_WAREHOUSE_ID is not a warehouse id: it must consist of hexadecimal digits.");
    }
    return id;
  }

  private static String either(
      String name, String value, String otherName, String otherValue, List<String> problems) {
    if (!value.isEmpty() && !otherValue.isEmpty() && !value.equals(otherValue)) {
      problems.add(name + " and " + otherName + " differ: remove one of them.");
    }
    return value.isEmpty() ? otherValue : value;
  }
}
