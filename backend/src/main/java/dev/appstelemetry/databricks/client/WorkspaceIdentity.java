package dev.appstelemetry.databricks.client;

import com.databricks.sdk.core.DatabricksConfig;

/** The application's identity in the workspace. */
public sealed interface WorkspaceIdentity {

  /** Sets the identity on a configuration of the SDK and returns it. */
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

  /** The owner of a personal access token. */
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

  /** The identity of a profile in the Databricks configuration file. */
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
