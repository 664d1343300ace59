package dev.appstelemetry.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.appstelemetry.query.Fingerprint;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of the built page, as they travel inside the application, with their compressed twins.
 */
@Singleton
class Page {

  private static final int MOST_FILES = 500;

  /**
   * A file.
   *
   * @param type its media type
   * @param plain its bytes
   * @param gzip its bytes compressed, or null where it was not worth it
   * @param brotli its bytes compressed better, or null where it was not worth it
   * @param tag names its content
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record File(
      MediaType type, byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli, String tag) {}

  private final ResourceResolver resources;
  private final LoadingCache<String, Optional<File>> files =
      Caffeine.newBuilder().maximumSize(MOST_FILES).build(this::read);

  Page(ResourceResolver resources) {
    this.resources = resources;
  }

  /** The file of this path, or the document of this folder, if the page has it. */
  Optional<File> file(String path) {
    return path.contains("..") ? Optional.empty() : files.get(path);
  }

  private Optional<File> read(String asked) {
    String path =
        asked.contains(".")
            ? asked
            : asked + (asked.isEmpty() || asked.endsWith("/") ? "" : "/") + "index.html";
    byte[] plain = bytes(path);
    if (plain == null) {
      return Optional.empty();
    }
    return Optional.of(
        new File(
            MediaType.forFilename(path),
            plain,
            bytes(path + ".gz"),
            bytes(path + ".br"),
            '"' + Fingerprint.of(plain) + '"'));
  }

  private byte @Nullable [] bytes(String path) {
    Optional<InputStream> found = resources.getResourceAsStream("classpath:public/" + path);
    if (found.isEmpty()) {
      return null;
    }
    try (InputStream file = found.get()) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
