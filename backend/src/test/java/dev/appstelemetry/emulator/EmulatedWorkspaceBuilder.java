package dev.appstelemetry.emulator;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The settings of an emulated workspace. */
public final class EmulatedWorkspaceBuilder {

  private @Nullable SqlEngine engine;
  boolean tls;
  int port;
  Clock clock = Clock.systemUTC();
  Duration tokenLifetime = Duration.ofHours(1);
  boolean idInDescription = true;
  boolean idInHeaders = true;
  private int rowsPerChunk = 10_000;
  private @Nullable ResultFormat format;
  private @Nullable Compression compression;

  EmulatedWorkspaceBuilder() {}

  /** Sets the engine, which the workspace closes; an empty DuckDB by default. */
  public EmulatedWorkspaceBuilder engine(SqlEngine sqlEngine) {
    engine = sqlEngine;
    return this;
  }

  /** Uses HTTPS with a generated certificate. */
  public EmulatedWorkspaceBuilder tls() {
    tls = true;
    return this;
  }

  /** Sets the port; a free one by default. */
  public EmulatedWorkspaceBuilder port(int number) {
    port = number;
    return this;
  }

  /** Sets the clock for tokens and the warehouse's start. */
  public EmulatedWorkspaceBuilder clock(Clock source) {
    clock = source;
    return this;
  }

  /** Sets the lifetime of issued tokens; an hour by default. */
  public EmulatedWorkspaceBuilder tokenLifetime(Duration life) {
    tokenLifetime = life;
    return this;
  }

  /** Omits the workspace's id from its public description. */
  public EmulatedWorkspaceBuilder withoutIdInDescription() {
    idInDescription = false;
    return this;
  }

  /** Omits the workspace's id from response headers. */
  public EmulatedWorkspaceBuilder withoutIdInHeaders() {
    idInHeaders = false;
    return this;
  }

  /** Sets the number of rows per chunk; 10,000 by default. */
  public EmulatedWorkspaceBuilder rowsPerChunk(int rows) {
    rowsPerChunk = rows;
    return this;
  }

  /** Returns results in this format, ignoring the request. */
  public EmulatedWorkspaceBuilder format(ResultFormat always) {
    format = always;
    return this;
  }

  /** Compresses results like this, ignoring the request. */
  public EmulatedWorkspaceBuilder compression(Compression always) {
    compression = always;
    return this;
  }

  SqlEngine engine() {
    return engine == null ? DuckDbEngine.create() : engine;
  }

  StatementRunner.Output output() {
    return new StatementRunner.Output(rowsPerChunk, format, compression);
  }

  /** Starts the workspace and returns when it listens. */
  public EmulatedWorkspace start() {
    return new EmulatedWorkspace(this);
  }
}
