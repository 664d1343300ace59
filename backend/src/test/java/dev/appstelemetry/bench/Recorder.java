package dev.appstelemetry.bench;

import dev.appstelemetry.bench.RecordedStatement.Binding;
import dev.appstelemetry.store.EventStore;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Records the statements that the server runs on its store. */
@Singleton
@Requires(property = Recorder.ENABLED)
final class Recorder implements BeanCreatedEventListener<EventStore> {

  static final String ENABLED = "bench.recorder";

  private final BlockingQueue<RecordedStatement> statements = new LinkedBlockingQueue<>();
  private @Nullable DataSource source;

  @Override
  public EventStore onCreated(BeanCreatedEvent<EventStore> event) {
    EventStore created = event.getBean();
    source = created.connections();
    DataSource recorded = recording(created.connections());
    return proxy(
        EventStore.class,
        (method, arguments) ->
            method.getName().equals("connections") ? recorded : invoke(method, created, arguments));
  }

  /** An unwrapped connection to the same database. */
  Connection bareConnection() throws SQLException {
    try (Connection pooled = Objects.requireNonNull(source).getConnection()) {
      Connection bare = pooled.unwrap(DuckDBConnection.class).duplicate();
      try (Statement statement = bare.createStatement()) {
        statement.execute("use " + pooled.getCatalog());
      }
      return bare;
    }
  }

  /** Forgets the statements that ran so far. */
  void clear() {
    statements.clear();
  }

  /**
   * Returns the statement that ran since the last call.
   *
   * @throws IllegalStateException if not exactly one statement ran, because the answer was cached
   *     or needs several queries
   */
  RecordedStatement single() {
    List<RecordedStatement> run = new ArrayList<>();
    statements.drainTo(run);
    if (run.size() != 1) {
      throw new IllegalStateException(run.size() + " statements were run where one should be");
    }
    return run.get(0);
  }

  private DataSource recording(DataSource connections) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = invoke(method, connections, arguments);
          return result instanceof Connection connection ? recording(connection) : result;
        });
  }

  private Connection recording(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = invoke(method, connection, arguments);
          return result instanceof PreparedStatement statement
              ? recording(statement, (String) arguments[0])
              : result;
        });
  }

  private PreparedStatement recording(PreparedStatement statement, String sql) {
    List<Binding> bindings = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set") && arguments.length > 1) {
            bindings.add(new Binding(method.getName(), Arrays.asList(arguments)));
          } else if (method.getName().startsWith("execute")) {
            statements.add(new RecordedStatement(sql, bindings));
          }
          return invoke(method, statement, arguments);
        });
  }

  private interface Call {
    @Nullable Object to(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                call.to(method, arguments == null ? new Object[0] : arguments)));
  }

  private static @Nullable Object invoke(Method method, Object target, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
