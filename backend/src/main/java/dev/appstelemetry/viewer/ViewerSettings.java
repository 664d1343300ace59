package dev.appstelemetry.viewer;

import dev.appstelemetry.filter.UserFolding;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;

/**
 * Settings of the visibility of users' names. Documented in {@code application.yml}.
 *
 * @param seeUsers the e-mail addresses of viewers who may see names, lower case; empty for all
 *     viewers
 * @param pseudonymKey the key of the pseudonyms; empty for the app's own secret
 */
@ConfigurationProperties("telemetry.viewers")
record ViewerSettings(List<String> seeUsers, String pseudonymKey) {

  ViewerSettings {
    seeUsers =
        seeUsers.stream()
            .map(email -> UserFolding.fold(email.strip()))
            .filter(email -> !email.isEmpty())
            .toList();
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "ViewerSettings[seeUsers=" + seeUsers + "]";
  }
}
