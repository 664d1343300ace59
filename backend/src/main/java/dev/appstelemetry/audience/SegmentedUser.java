package dev.appstelemetry.audience;

import dev.appstelemetry.query.ActivityStatus;
import dev.appstelemetry.query.Segment;
import dev.appstelemetry.viewer.NamesUsers;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A user seen lately, with what they did in the window.
 *
 * @param user e-mail address in lower case, or a service principal's id
 * @param segment by interactions in the window
 * @param status by days since the last event
 * @param interactions in the window
 * @param appsAccessed distinct apps in the window; 'Unknown app' is none
 * @param daysActive distinct days with an event in the window
 * @param interactionsPerDay interactions for each active day, two decimals, zero without any
 * @param lastSeen the last event, which may lie outside of the window
 */
@Serdeable
public record SegmentedUser(
    String user,
    Segment segment,
    ActivityStatus status,
    long interactions,
    long appsAccessed,
    long daysActive,
    BigDecimal interactionsPerDay,
    Instant lastSeen)
    implements NamesUsers<SegmentedUser> {

  @Override
  public SegmentedUser withUsers(UnaryOperator<String> pseudonym) {
    return new SegmentedUser(
        pseudonym.apply(user),
        segment,
        status,
        interactions,
        appsAccessed,
        daysActive,
        interactionsPerDay,
        lastSeen);
  }
}
