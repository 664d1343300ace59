package dev.appstelemetry.ingest.files;

import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose rows are in the store.
 *
 * @param version the state in which it was read
 * @param rows the number of loaded rows
 * @param unreadableRows the number of skipped rows that cannot be read
 * @param firstUnreadable the first row that cannot be read, or null if there is none
 * @param missingColumns the optional columns that it lacks
 */
record SourceFile(
    FileVersion version,
    long rows,
    long unreadableRows,
    @Nullable UnreadableRow firstUnreadable,
    List<String> missingColumns) {

  /** A file without rows. */
  static SourceFile empty(FileVersion version) {
    return new SourceFile(version, 0, 0, null, List.of());
  }
}
