package dev.appstelemetry.standin;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The ways in which one workspace differs from another. */
public final class StandInWorkspaceBuilder {

  private @Nullable SqlEngine engine;
  boolean tls;
  int port;
  Clock clock = Clock.systemUTC();
  Duration tokenLife = Duration.ofHours(1);
  private int rowsPerChunk = 10_000;
  private @Nullable ResultFormat format;
  private @Nullable Compression compression;

  StandInWorkspaceBuilder() {}

  /** Runs its statements on this engine, and closes it at the end; an empty DuckDB otherwise. */
  public StandInWorkspaceBuilder engine(SqlEngine sqlEngine) {
    engine = sqlEngine;
    return this;
  }

  /** Speaks HTTPS with a certificate of its own. */
  public StandInWorkspaceBuilder tls() {
    tls = true;
    return this;
  }

  /** Listens on this port instead of a free one. */
  public StandInWorkspaceBuilder port(int number) {
    port = number;
    return this;
  }

  /** Takes the time, for tokens and for the warehouse's start, from this clock. */
  public StandInWorkspaceBuilder clock(Clock source) {
    clock = source;
    return this;
  }

  /** Issues tokens that are good for so long, instead of an hour. */
  public StandInWorkspaceBuilder tokenLife(Duration life) {
    tokenLife = life;
    return this;
  }

  /** Gives out results in chunks of so many rows, instead of 10,000. */
  public StandInWorkspaceBuilder rowsPerChunk(int rows) {
    rowsPerChunk = rows;
    return this;
  }

  /** Gives out results in this format, whatever is asked for. */
  public StandInWorkspaceBuilder format(ResultFormat always) {
    format = always;
    return this;
  }

  /** Packs results like this, whatever is asked for. */
  public StandInWorkspaceBuilder compression(Compression always) {
    compression = always;
    return this;
  }

  SqlEngine engine() {
    return engine == null ? DuckDbEngine.create() : engine;
  }

  StatementRunner.Output output() {
    return new StatementRunner.Output(rowsPerChunk, format, compression);
  }

  /** Starts it; it is answering when this returns. */
  public StandInWorkspace start() {
    return new StandInWorkspace(this);
  }
}
