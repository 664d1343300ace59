package dev.appstelemetry.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of the built page in the application's jar, each with its compressed variants. */
@Singleton
class Page {

  private static final int MAX_FILES = 500;

  /** The build's folder name for a path segment that is a parameter of the route. */
  private static final String WILDCARD = "_";

  /**
   * A file.
   *
   * @param type the media type
   * @param plain the uncompressed bytes
   * @param gzip the bytes compressed with gzip, or null if that saves nothing
   * @param brotli the bytes compressed with brotli, or null if that saves nothing
   * @param fingerprint the hash of the content
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record File(
      MediaType type,
      byte[] plain,
      byte @Nullable [] gzip,
      byte @Nullable [] brotli,
      String fingerprint) {

    /** Returns the smallest representation that the client accepts. */
    Representation in(AcceptedEncodings accepted) {
      if (brotli != null && accepted.include("br")) {
        return encoded("br", brotli);
      }
      return gzip != null && accepted.include("gzip")
          ? encoded("gzip", gzip)
          : new Representation(null, plain, '"' + fingerprint + '"');
    }

    private Representation encoded(String encoding, byte[] body) {
      return new Representation(encoding, body, '"' + fingerprint + '-' + encoding + '"');
    }
  }

  /**
   * A file as it is sent.
   *
   * @param encoding the content encoding, or null if the body is not compressed
   * @param body the bytes
   * @param tag the entity tag, different for each encoding
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Representation(@Nullable String encoding, byte[] body, String tag) {}

  private final ResourceResolver resources;
  private final LoadingCache<String, Optional<File>> files =
      Caffeine.newBuilder().maximumSize(MAX_FILES).build(this::read);

  Page(ResourceResolver resources) {
    this.resources = resources;
  }

  /** Returns the file at a path, if it exists. */
  Optional<File> file(String path) {
    return path.contains("..") || path.endsWith("/") ? Optional.empty() : files.get(path);
  }

  /**
   * Returns the HTML document of an address, if it exists. A route whose last path segment is a
   * parameter has its document in a folder named {@value #WILDCARD}.
   */
  Optional<File> document(String path) {
    String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    int lastSlash = folder.lastIndexOf('/');
    // A jar, unlike a folder, does not resolve a path with "//".
    return file(folder.isEmpty() ? "index.html" : folder + "/index.html")
        .or(
            () ->
                lastSlash < 0
                    ? Optional.empty()
                    : file(folder.substring(0, lastSlash + 1) + WILDCARD + "/index.html"));
  }

  private Optional<File> read(String path) {
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
            Fingerprint.of(plain)));
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
