package dev.appstelemetry.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The source of the rows, named in every answer. */
@Serdeable
public enum Source {
  /** Generated sample rows in the embedded database. */
  @JsonProperty("sample")
  SAMPLE,
  /** Exported audit rows, loaded into the embedded database. */
  @JsonProperty("files")
  FILES,
  /** The audit table of a workspace, read through a SQL warehouse. */
  @JsonProperty("databricks")
  DATABRICKS
}
