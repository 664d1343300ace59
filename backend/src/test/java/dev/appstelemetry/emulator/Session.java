package dev.appstelemetry.emulator;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * An open session.
 *
 * @param settings by lower-case name, for example {@code timezone} and {@code query_tags}
 */
public record Session(String id, Map<String, String> settings) {

  ZoneId zone() {
    return ZoneId.of(settings.getOrDefault("timezone", "Etc/UTC"));
  }

  Optional<Duration> statementTimeout() {
    return Optional.ofNullable(settings.get("statement_timeout"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }
}
