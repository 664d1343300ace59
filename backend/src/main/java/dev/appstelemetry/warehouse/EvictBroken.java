package dev.appstelemetry.warehouse;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Takes a connection out of the pool at its first failure that may be its own. States of five
 * characters are the server's word on the SQL, and leave the session as it was; all other states
 * are the driver's, on the way there.
 */
final class EvictBroken implements SQLExceptionOverride {

  private static final int LENGTH_OF_A_STANDARD_STATE = 5;

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.length() == LENGTH_OF_A_STANDARD_STATE
        ? Override.DO_NOT_EVICT
        : Override.MUST_EVICT;
  }
}
