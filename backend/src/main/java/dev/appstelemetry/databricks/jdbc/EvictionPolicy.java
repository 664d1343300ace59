package dev.appstelemetry.databricks.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import dev.appstelemetry.databricks.errors.CauseChain;
import java.sql.SQLException;

/**
 * Evicts a connection after a failure that the connection may have caused. SQL states of five
 * characters come from the server, which keeps the session. A failed download of results does not
 * affect the session either. All other states come from the driver.
 */
final class EvictionPolicy implements SQLExceptionOverride {

  private static final int LENGTH_OF_A_STANDARD_STATE = 5;

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    String state = failure.getSQLState();
    boolean standard = state != null && state.length() == LENGTH_OF_A_STANDARD_STATE;
    return standard || new CauseChain(failure).downloadFailed()
        ? Override.DO_NOT_EVICT
        : Override.MUST_EVICT;
  }
}
