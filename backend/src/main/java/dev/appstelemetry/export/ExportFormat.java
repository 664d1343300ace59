package dev.appstelemetry.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;

/** The file formats of an export. The names are the file extensions. */
@Serdeable
public enum ExportFormat {
  /** Comma-separated values in UTF-8. */
  @JsonProperty("csv")
  csv("text/csv; charset=utf-8"),
  /** An Excel workbook. */
  @JsonProperty("xlsx")
  xlsx(MediaType.MICROSOFT_EXCEL_OPEN_XML);

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  MediaType mediaType() {
    return MediaType.of(mediaType);
  }
}
