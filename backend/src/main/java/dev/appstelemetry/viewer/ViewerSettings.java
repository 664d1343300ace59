package dev.appstelemetry.viewer;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import java.util.Locale;

/**
 * Who may see users' names. Documented in {@code application.yml}.
 *
 * @param seeUsers e-mail addresses, lower case; everybody where empty
 * @param pseudonymKey what pseudonyms are made with: the same key makes the same pseudonyms; empty
 *     for the app's own secret
 */
@ConfigurationProperties("telemetry.viewers")
record ViewerSettings(List<String> seeUsers, String pseudonymKey) {

  ViewerSettings {
    seeUsers =
        seeUsers.stream()
            .map(email -> email.strip().toLowerCase(Locale.ROOT))
            .filter(email -> !email.isEmpty())
            .toList();
  }
}
