package dev.appstelemetry.sql;

import io.micronaut.core.io.ResourceResolver;

/** The SQL files for tests without an application context. */
public final class SqlFilesOnClasspath {

  private SqlFilesOnClasspath() {}

  public static SqlFiles open() {
    return new SqlFiles(new ResourceResolver());
  }
}
