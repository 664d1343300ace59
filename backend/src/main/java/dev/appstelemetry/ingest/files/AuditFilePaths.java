package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.SettingsProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paths of files that a setting selects. */
final class AuditFilePaths {

  private final String setting;
  private final String name;

  private AuditFilePaths(String setting) {
    this.setting = setting;
    this.name = setting.replaceFirst("(?<=.)/+$", "");
  }

  /**
   * Checks a setting.
   *
   * @param setting a file, a folder or a glob
   * @throws SettingsProblem if it is no path
   */
  static AuditFilePaths of(String setting) {
    if (setting.isBlank()) {
      // An empty folder name would match the root directory.
      throw new SettingsProblem(
          "TELEMETRY_AUDIT_FILES is empty: set it to a file, a folder or a glob.", List.of());
    }
    if (setting.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")) {
      throw problem("is a URL: copy the files to this machine and set it to their path", setting);
    }
    return new AuditFilePaths(setting);
  }

  /** Returns the folder below which all files are, or the only file. */
  Path root() {
    return Path.of(name.substring(0, lengthWithoutPattern(name)));
  }

  /**
   * Returns the files in order of their names.
   *
   * @throws SettingsProblem if there is no file, or a file belongs to a Delta table
   */
  List<String> matching(SqlSession session) throws SQLException {
    List<String> found = glob(session, name);
    if (found.isEmpty()) {
      found = glob(session, name + "/**");
    }
    if (found.isEmpty()) {
      throw problem("matches no file", setting);
    }
    for (String file : found) {
      refuseDelta(Path.of(file));
    }
    int fixed = lengthWithoutPattern(name);
    List<String> data =
        found.equals(List.of(name))
            ? found
            : found.stream().filter(file -> !isHidden(file.substring(fixed))).toList();
    if (data.isEmpty()) {
      throw problem("matches only hidden files, whose names begin with . or _", setting);
    }
    return data;
  }

  /** Returns the length of the path before the first part with a pattern. */
  private static int lengthWithoutPattern(String name) {
    String fixed = name.split("[*?\\[]", 2)[0];
    return fixed.length() == name.length() ? name.length() : fixed.lastIndexOf('/') + 1;
  }

  /** Returns whether Spark, Hadoop or an editor wrote the file beside the data. */
  private static boolean isHidden(String path) {
    for (Path part : Path.of(path.replaceFirst("^/+", ""))) {
      String name = part.toString();
      if (name.startsWith(".") || name.startsWith("_") || name.endsWith(".crc")) {
        return true;
      }
    }
    return false;
  }

  private static void refuseDelta(Path file) {
    for (@Nullable Path folder = file.toAbsolutePath().getParent();
        folder != null;
        folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("_delta_log"))) {
        throw AuditFileProblem.of(
            file.toString(),
            null,
            "it belongs to the Delta table "
                + folder
                + ", whose files can contain deleted rows; export the current rows to another"
                + " folder, for example with spark.read.load(…).write.parquet(…)");
      }
    }
  }

  private static List<String> glob(SqlSession session, String pattern) throws SQLException {
    return session.texts("select file from glob(?) order by file", pattern);
  }

  private static SettingsProblem problem(String what, String setting) {
    return new SettingsProblem("TELEMETRY_AUDIT_FILES " + what + ": " + setting, List.of());
  }
}
