package dev.appstelemetry.attention;

import dev.appstelemetry.judgement.RateChange;
import dev.appstelemetry.naming.AppNaming;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the audit table says about the apps.
 *
 * @param apps the apps in the retained history
 * @param changes the deployments and deletions of the window
 * @param comparable whether there is a previous period
 * @param naming the naming of apps
 * @param ofList whether the inventory's workspace is among the requested ones
 */
record AttentionFigures(
    List<AppFigures> apps,
    List<ChangeFigures> changes,
    boolean comparable,
    AppNaming naming,
    boolean ofList) {

  /**
   * A row of {@code app_attention.sql}.
   *
   * @param gained the users of the window only
   * @param lost the users of the previous period only
   * @param failedUsers the users who met failures in the window
   * @param lastUsed the last use in microseconds since 1970
   */
  @Introspected
  record AppFigures(
      String appKey,
      long users,
      long previousUsers,
      long gained,
      long lost,
      long failedUsers,
      long interactions,
      long failures,
      long lastUsed,
      @Nullable Long latestEvent) {}

  /**
   * A row of {@code attention_changes.sql}.
   *
   * @param deletion whether the app was deleted; else it was deployed
   * @param time in microseconds since 1970
   */
  @Introspected
  record ChangeFigures(
      String appKey,
      boolean deletion,
      long time,
      long interactionsBefore,
      long failuresBefore,
      long interactionsAfter,
      long failuresAfter) {

    boolean raisedErrors() {
      return !deletion
          && RateChange.of(interactionsBefore, failuresBefore, interactionsAfter, failuresAfter)
              == RateChange.ROSE;
    }
  }
}
