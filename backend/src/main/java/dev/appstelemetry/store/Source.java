package dev.appstelemetry.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The source of the rows, named in every answer. */
@Serdeable
public enum Source {
  /** Generated sample rows in the embedded database. */
  @JsonProperty("sample")
  SAMPLE("sample data"),
  /** Exported audit rows, loaded into the embedded database. */
  @JsonProperty("files")
  FILES("exported audit files"),
  /** The audit table of a workspace, read through a SQL warehouse. */
  @JsonProperty("databricks")
  DATABRICKS("rows of the workspace's audit table");

  private final String rows;

  Source(String rows) {
    this.rows = rows;
  }

  /** Returns what the dashboard shows, for use within a sentence. */
  public String rows() {
    return rows;
  }
}
