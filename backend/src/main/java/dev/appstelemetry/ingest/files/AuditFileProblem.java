package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.SettingsProblem;
import java.nio.file.AccessDeniedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the problems of audit files that are refused. */
public final class AuditFileProblem {

  private AuditFileProblem() {}

  /**
   * Returns a problem that prevents the start.
   *
   * @param column the column, or null if the problem concerns the whole file
   * @param why the reason and the remedy
   */
  static SettingsProblem of(String file, @Nullable String column, String why) {
    return new SettingsProblem(
        "The audit file " + file + (column == null ? "" : ", column " + column) + ": " + why + ".",
        List.of());
  }

  /** Returns the first line of a reader's message, without its line number, which is wrong. */
  public static String firstLine(Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      // The exception's message is only the file's name.
      return "the user of the server process has no permission";
    }
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(",? in line \\d+", "");
  }
}
