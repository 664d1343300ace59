package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.commons.CommonsHttpClient;
import com.databricks.sdk.service.iam.MeRequest;
import dev.appstelemetry.emulator.Journal.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.Test;

class SignInTest {

  @Test
  void issuesATokenToTheSdkThatTheDriverAccepts() throws SQLException {
    try (var workspace = EmulatedWorkspace.start()) {
      WorkspaceClient sdk = RealClients.sdk(workspace);

      assertThat(sdk.currentUser().me(new MeRequest()).getUserName())
          .isEqualTo(EmulatedWorkspace.CLIENT_ID);
      try (Connection driver =
          RealClients.driver(workspace, RealClients.token(sdk), new Properties())) {
        assertThat(answerOf(driver)).isEqualTo(42);
      }
      assertThat(workspace.journal().count(Event.TOKEN_ISSUED)).isEqualTo(1);
    }
  }

  @Test
  void acceptsAPersonalToken() throws SQLException {
    try (var workspace = EmulatedWorkspace.start();
        Connection driver = RealClients.driver(workspace)) {
      assertThat(answerOf(driver)).isEqualTo(42);
    }
  }

  @Test
  void refusesAWrongToken() {
    try (var workspace = EmulatedWorkspace.start()) {
      assertThatThrownBy(() -> RealClients.driver(workspace, "dapi-wrong", new Properties()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("HTTP 401");
      assertThat(workspace.openSessions()).isZero();
    }
  }

  @Test
  void issuesNoTokenForAWrongSecret() {
    try (var workspace = EmulatedWorkspace.start()) {
      var sdk = new WorkspaceClient(RealClients.config(workspace).setClientSecret("wrong"));
      assertThatThrownBy(() -> sdk.currentUser().me(new MeRequest()))
          .isInstanceOf(DatabricksException.class);
      assertThat(workspace.journal().count(Event.TOKEN_ISSUED)).isZero();
    }
  }

  @Test
  void refusesAnExpiredTokenOfAnOpenConnection() throws SQLException {
    try (var workspace = EmulatedWorkspace.start();
        Connection driver =
            RealClients.driver(
                workspace, RealClients.token(RealClients.sdk(workspace)), new Properties())) {
      assertThat(answerOf(driver)).isEqualTo(42);
      workspace.expireTokens();
      assertThatThrownBy(() -> answerOf(driver))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Credential was not sent or is not valid");
    }
  }

  @Test
  void worksOverTlsWithATrustedCertificate() throws Exception {
    try (var workspace = EmulatedWorkspace.builder().tls().rowsPerChunk(10).start()) {
      // The builder's withSslSocketFactory has no effect on its connections.
      var https =
          RegistryBuilder.<ConnectionSocketFactory>create()
              .register("https", new SSLConnectionSocketFactory(trusting(workspace)))
              .build();
      var http =
          new CommonsHttpClient.Builder()
              .withConnectionManager(new PoolingHttpClientConnectionManager(https))
              .build();
      var sdk = new WorkspaceClient(RealClients.config(workspace).setHttpClient(http));
      var trust = new Properties();
      trust.setProperty("SSLTrustStore", workspace.trustStore().toString());
      trust.setProperty("SSLTrustStorePwd", workspace.trustStorePassword());
      trust.setProperty("SSLTrustStoreType", "PKCS12");
      trust.setProperty("CheckCertRevocation", "0");
      try (Connection driver = RealClients.driver(workspace, RealClients.token(sdk), trust);
          Statement statement = driver.createStatement();
          ResultSet rows = statement.executeQuery("select * from range(100)")) {
        int count = 0;
        while (rows.next()) {
          count++;
        }
        assertThat(count).isEqualTo(100);
      }
    }
  }

  @Test
  void failsOverTlsWithoutATrustedCertificate() {
    try (var workspace = EmulatedWorkspace.builder().tls().start()) {
      assertThatThrownBy(() -> RealClients.driver(workspace))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("certification path");
    }
  }

  private static SSLContext trusting(EmulatedWorkspace workspace)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(workspace.trustStore())) {
      store.load(in, workspace.trustStorePassword().toCharArray());
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static int answerOf(Connection driver) throws SQLException {
    try (Statement statement = driver.createStatement();
        ResultSet rows = statement.executeQuery("select 42")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
