package dev.appstelemetry.sql;

import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads files of the folder {@code sql} from the application's jar. */
@Singleton
public class SqlFiles {

  private final ResourceResolver resources;

  public SqlFiles(ResourceResolver resources) {
    this.resources = resources;
  }

  /**
   * Reads a file.
   *
   * @param path the path below the folder {@code sql}, with the extension
   * @throws IllegalArgumentException if there is no such file
   */
  public String read(String path) {
    try (InputStream text =
        resources
            .getResourceAsStream("classpath:sql/" + path)
            .orElseThrow(() -> new IllegalArgumentException("There is no file sql/" + path))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
