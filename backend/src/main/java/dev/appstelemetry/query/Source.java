package dev.appstelemetry.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Where rows come from, named in every answer. */
@Serdeable
public enum Source {
  /** Made-up rows in the embedded database. */
  @JsonProperty("sample")
  SAMPLE,
  /** Exported audit rows, read into the embedded database. */
  @JsonProperty("files")
  FILES,
  /** The audit table of a workspace, read through a SQL warehouse. */
  @JsonProperty("databricks")
  DATABRICKS
}
