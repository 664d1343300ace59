package dev.appstelemetry.emulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an execute request, with the API's defaults. */
record StatementRequest(
    String statement,
    String warehouseId,
    @Nullable String sessionId,
    @Nullable ResultFormat format,
    @Nullable Disposition disposition,
    @Nullable Compression resultCompression,
    @Nullable String waitTimeout,
    @Nullable String onWaitTimeout,
    @Nullable Long rowLimit,
    @Nullable List<Marker> parameters) {

  enum Disposition {
    INLINE,
    EXTERNAL_LINKS,
    INLINE_OR_EXTERNAL_LINKS
  }

  /** A parameter bound by position. */
  record Marker(int ordinal, String type, @Nullable String value) {}

  StatementRequest {
    format = format == null ? ResultFormat.JSON_ARRAY : format;
    disposition = disposition == null ? Disposition.INLINE : disposition;
    resultCompression = resultCompression == null ? Compression.NONE : resultCompression;
    waitTimeout = waitTimeout == null ? "10s" : waitTimeout;
    parameters = parameters == null ? List.of() : parameters;
  }

  Duration maxWait() {
    return Duration.parse("PT" + waitTimeout);
  }

  boolean cancelsOnTimeout() {
    return "CANCEL".equals(onWaitTimeout);
  }

  List<Parameter> positional() {
    return parameters.stream()
        .sorted(Comparator.comparingInt(Marker::ordinal))
        .map(marker -> new Parameter(marker.type(), marker.value()))
        .toList();
  }
}
