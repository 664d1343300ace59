package dev.appstelemetry.warehouse;

import com.databricks.sdk.core.DatabricksConfig;

/** Who the product is in the workspace. */
sealed interface WorkspaceIdentity {

  /** Says so to the SDK. */
  DatabricksConfig on(DatabricksConfig config);

  /** A service principal, by its client id and secret. */
  record ServicePrincipal(String clientId, String clientSecret) implements WorkspaceIdentity {

    @Override
    public DatabricksConfig on(DatabricksConfig config) {
      return config.setAuthType("oauth-m2m").setClientId(clientId).setClientSecret(clientSecret);
    }

    @Override
    public String toString() {
      return "service principal " + clientId;
    }
  }

  /** Whoever made this personal access token. */
  record PersonalToken(String token) implements WorkspaceIdentity {

    @Override
    public DatabricksConfig on(DatabricksConfig config) {
      return config.setAuthType("pat").setToken(token);
    }

    @Override
    public String toString() {
      return "the owner of the access token";
    }
  }

  /** Whoever a profile of the Databricks configuration file says. */
  record Profile(String name, String configFile) implements WorkspaceIdentity {

    @Override
    public DatabricksConfig on(DatabricksConfig config) {
      config.setProfile(name);
      return configFile.isEmpty() ? config : config.setConfigFile(configFile);
    }

    @Override
    public String toString() {
      return "profile " + name;
    }
  }
}
