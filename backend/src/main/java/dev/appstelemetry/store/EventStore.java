package dev.appstelemetry.store;

import javax.sql.DataSource;

/** The database that runs queries, independent of the source of its rows. */
public interface EventStore extends AutoCloseable {

  /** Returns the connection pool, open until {@link #close}. */
  DataSource connections();

  /** Returns the policy that runs statements and handles their failures. */
  ExecutionPolicy policy();

  @Override
  void close();
}
