package dev.appstelemetry.bench;

import java.io.File;
import java.nio.file.Path;

/** Observes the size of a store's write-ahead log. */
final class LogWatch implements AutoCloseable {

  private static final long INTERVAL_MS = 5;

  private final File log;
  private final Thread thread = new Thread(this::watch, "log-watch");
  private volatile long maxBytes;
  private volatile boolean closed;

  private LogWatch(File log) {
    this.log = log;
  }

  /** Observes the log of a store's file until it is closed. */
  static LogWatch of(Path store) {
    LogWatch watch = new LogWatch(new File(store + ".wal"));
    watch.thread.start();
    return watch;
  }

  private void watch() {
    while (!closed) {
      maxBytes = Math.max(maxBytes, log.length());
      try {
        Thread.sleep(INTERVAL_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Returns the greatest size. */
  long maxBytes() {
    return maxBytes;
  }

  @Override
  public void close() {
    closed = true;
  }
}
