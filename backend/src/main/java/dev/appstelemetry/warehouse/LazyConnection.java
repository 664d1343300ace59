package dev.appstelemetry.warehouse;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that opens with its first statement, on the thread that wants it.
 *
 * <p>A pool makes connections in the background and tries until it can: a workspace that refuses us
 * would be asked again and again, and whoever waits would learn of it only at the time-out. Opened
 * like this, one refusal is one failure, at once. What is about transactions does nothing: a
 * warehouse commits each statement.
 */
final class LazyConnection implements InvocationHandler {

  /** Opens the connection proper. */
  interface Opening {
    Connection open() throws SQLException;
  }

  private final Opening opening;
  private @Nullable Connection opened;
  private volatile boolean closed;

  private LazyConnection(Opening opening) {
    this.opening = opening;
  }

  static Connection of(Opening opening) {
    return (Connection)
        Proxy.newProxyInstance(
            LazyConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LazyConnection(opening));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "close", "abort" -> close();
      case "isClosed" -> closed;
      case "isValid" -> !closed;
      case "getAutoCommit" -> true;
      case "isReadOnly" -> false;
      case "getNetworkTimeout" -> 0;
      case "getTransactionIsolation" -> Connection.TRANSACTION_NONE;
      case "setAutoCommit",
          "setReadOnly",
          "setNetworkTimeout",
          "setTransactionIsolation",
          "commit",
          "rollback",
          "clearWarnings",
          "getWarnings" ->
          null;
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> opened == null ? "unopened connection" : opened.toString();
      default -> delegate(method, arguments);
    };
  }

  private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
    if (closed) {
      throw new SQLException("The connection is closed");
    }
    if (opened == null) {
      opened = opening.open();
    }
    try {
      return method.invoke(opened, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Object close() throws SQLException {
    closed = true;
    if (opened != null) {
      opened.close();
    }
    return null;
  }
}
