package dev.appstelemetry.ingest.files;

import dev.appstelemetry.sql.SqlFilesOnClasspath;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Sources of audit files. */
public final class FileSources {

  private static final long MEGABYTES = 256;

  private FileSources() {}

  /** A source whose rows are kept in memory. */
  public static FileSource inMemory(String setting) {
    return keptIn(null, setting);
  }

  /** A source whose rows are kept in a file. */
  public static FileSource keptIn(@Nullable Path store, String setting) {
    return new FileSource(SqlFilesOnClasspath.open(), setting, store, MEGABYTES, Clock.systemUTC());
  }
}
