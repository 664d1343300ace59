package dev.appstelemetry.ingest.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file in one state. A file whose size or time of change differs is read again.
 *
 * @param name the path as matched by the setting
 * @param bytes the size
 * @param modifiedAt when it was changed, in microseconds
 */
record FileVersion(String name, long bytes, Instant modifiedAt) {

  static FileVersion of(String name) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(Path.of(name), BasicFileAttributes.class);
      return new FileVersion(
          name,
          attributes.size(),
          attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS));
    } catch (IOException e) {
      throw AuditFileProblem.of(
          name, null, "it cannot be read (" + AuditFileProblem.firstLine(e) + ")");
    }
  }
}
