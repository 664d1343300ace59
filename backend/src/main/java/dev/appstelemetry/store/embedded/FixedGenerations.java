package dev.appstelemetry.store.embedded;

import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.Source;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The rows of the sample, which do not change. */
@Singleton
@FromSource(Source.SAMPLE)
final class FixedGenerations implements Generations {

  private final Generation only;

  FixedGenerations(EventStore store, Clock clock) {
    this.only = Generation.fixed(newest(store, clock.instant()));
  }

  /** Returns the time of the newest row of any kind, at most now: later rows do not exist yet. */
  private static @Nullable Instant newest(EventStore store, Instant now) {
    try (Connection connection = store.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select epoch_us(max(event_time)) from audit where event_time <= timestamptz '"
                    + now
                    + "'")) {
      row.next();
      long micros = row.getLong(1);
      return row.wasNull() ? null : Micros.toInstant(micros);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be read", e);
    }
  }

  @Override
  public Generation current() {
    return only;
  }

  @Override
  public CompletableFuture<Generation> read() {
    return CompletableFuture.completedFuture(only);
  }

  @Override
  public CompletableFuture<Generation> readFresh(Duration maxAge) {
    return read();
  }
}
