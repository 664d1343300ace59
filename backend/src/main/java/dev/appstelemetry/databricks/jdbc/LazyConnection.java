package dev.appstelemetry.databricks.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is opened by its first statement, on the caller's thread.
 *
 * <p>A pool opens connections in the background and retries until it succeeds. If the workspace
 * refused the sign-in, it would be called repeatedly, and the waiting threads would fail only at
 * their timeout. With a lazy connection one refusal is one immediate failure. Transaction methods
 * do nothing, because a warehouse commits each statement.
 */
final class LazyConnection implements InvocationHandler {

  /** Opens the real connection. */
  interface Opening {
    Connection open() throws SQLException;
  }

  private final Opening opening;
  private @Nullable Connection opened;
  private volatile boolean closed;

  private LazyConnection(Opening opening) {
    this.opening = opening;
  }

  /** Returns a connection that is not open yet. */
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
