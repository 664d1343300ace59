package dev.appstelemetry.ingest.files;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of the audit files.
 *
 * @param files the number of files
 * @param rows the number of loaded rows
 * @param unreadableRows the number of skipped rows that cannot be read
 * @param doubledRows the number of removed rows whose event_id occurred before
 * @param firstUnreadable the first row that cannot be read, or null if there is none
 * @param missingColumns the columns of {@code event_id} and {@code workspace_id} that at least one
 *     file lacks
 * @param checkedAt when new files were last looked for
 * @param problem why new files could not be read, or null if they were; the rows are those of the
 *     last check without a problem
 * @param storeProblem why the rows are not kept in a file or were read again, or null
 */
@Serdeable
public record FilesReport(
    int files,
    long rows,
    long unreadableRows,
    long doubledRows,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UnreadableRow firstUnreadable,
    List<String> missingColumns,
    Instant checkedAt,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String problem,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String storeProblem) {

  /**
   * Returns the report on files.
   *
   * @param doubledRows the number of rows that the store removed: exports can overlap
   * @param storeProblem why the rows are not kept in a file or were read again, or null
   */
  static FilesReport of(
      List<SourceFile> files, long doubledRows, Instant checkedAt, @Nullable String storeProblem) {
    return new FilesReport(
        files.size(),
        files.stream().mapToLong(SourceFile::rows).sum() - doubledRows,
        files.stream().mapToLong(SourceFile::unreadableRows).sum(),
        doubledRows,
        files.stream()
            .map(SourceFile::firstUnreadable)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        files.stream().flatMap(file -> file.missingColumns().stream()).distinct().sorted().toList(),
        checkedAt,
        null,
        storeProblem);
  }

  /** Returns the report after a check that failed. */
  FilesReport withProblem(String why) {
    return new FilesReport(
        files,
        rows,
        unreadableRows,
        doubledRows,
        firstUnreadable,
        missingColumns,
        checkedAt,
        why,
        storeProblem);
  }

  /**
   * A row that cannot be read.
   *
   * @param file the path of the file
   * @param row the number of the row in the file, from 1, without empty lines
   * @param reason the reason, with the column if it is known; contains no value of the row
   */
  @Serdeable
  public record UnreadableRow(String file, long row, String reason) {}
}
