package dev.appstelemetry.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmbeddedExecutionPolicyTest {

  private final EmbeddedExecutionPolicy policy = new EmbeddedExecutionPolicy(new StoreHealth());

  @Test
  void reportsAFailedQueryAndLogsItsTextOnly() {
    assertThatThrownBy(() -> policy.run(() -> run("select nonsense")))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(FailureCode.QUERY_FAILED);
              assertThat(failure.detail()).doesNotContain("nonsense");
              assertThat(failure).hasRootCauseInstanceOf(SQLException.class);
            });
  }

  @Test
  void returnsSuccessfulResults() {
    assertThat(policy.<Integer>run(() -> run("select 1"))).isEqualTo(1);
  }

  /** A driver's exception as wrapped by Micronaut Data. */
  private static int run(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return 1;
    } catch (SQLException e) {
      throw new DataAccessException("It failed", e);
    }
  }
}
