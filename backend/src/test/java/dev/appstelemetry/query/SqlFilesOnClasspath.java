package dev.appstelemetry.query;

import io.micronaut.core.io.ResourceResolver;

/** The SQL files for tests that need no application around them. */
public final class SqlFilesOnClasspath {

  private SqlFilesOnClasspath() {}

  public static SqlFiles open() {
    return new SqlFiles(new ResourceResolver());
  }
}
