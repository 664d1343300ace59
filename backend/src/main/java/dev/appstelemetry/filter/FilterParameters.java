package dev.appstelemetry.filter;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The common query parameters of all endpoints, as received.
 *
 * @param days the window's number of days, including today; 30 by default
 * @param from the window's first day, together with to and instead of days
 * @param to the window's last day, not in the future
 * @param timeZone the zone of days and hours, an IANA name
 * @param signal the signal that counts as an interaction; the default signal if not set
 * @param workspace only these of the workspaces that count, by id
 * @param app only these apps, by key or name; a name selects all apps of that name
 * @param user only these users
 * @param includeServicePrincipals whether identities without an '@' count as users
 * @param dayOfWeek only this weekday, 1 for Monday to 7 for Sunday
 * @param hour only this hour of the day
 * @param segment only users of this segment
 * @param activity only users of this activity status
 * @param fresh whether to reload data that is older than a few seconds
 */
@Introspected
public record FilterParameters(
    @Parameter(description = "The window's number of days, including today; 30 by default")
        @QueryValue
        @Nullable
        @Min(1)
        @Max(Filters.MAXIMUM_DAYS)
        Integer days,
    @Parameter(description = "The window's first day, together with to and instead of days")
        @QueryValue
        @Nullable LocalDate from,
    @Parameter(
            description =
                "The window's last day, not in the future; today if it has not begun in the"
                    + " zone")
        @QueryValue
        @Nullable LocalDate to,
    @Parameter(description = "The zone of days and hours, an IANA name, ignoring case")
        @QueryValue(defaultValue = "UTC")
        @Size(max = 64)
        String timeZone,
    @Parameter(
            description = "The signal that counts as an interaction; the default signal if not set")
        @QueryValue
        @Nullable Signal signal,
    @Parameter(
            description = "Only these of the workspaces that count; may be repeated",
            explode = Explode.TRUE)
        @QueryValue
        @Nullable
        @Size(max = 100)
        List<@Size(min = 1, max = 100) String> workspace,
    @Parameter(
            description = "Only these apps, by key or name; may be repeated",
            explode = Explode.TRUE)
        @QueryValue
        @Nullable
        @Size(max = 100)
        List<@Size(min = 1, max = 400) String> app,
    @Parameter(description = "Only these users; may be repeated", explode = Explode.TRUE)
        @QueryValue
        @Nullable
        @Size(max = 100)
        List<@Size(min = 1, max = 320) String> user,
    @Parameter(description = "Whether identities without an '@' count as users")
        @QueryValue(defaultValue = "false")
        boolean includeServicePrincipals,
    @Parameter(description = "Only this weekday, 1 for Monday to 7 for Sunday")
        @QueryValue
        @Nullable
        @Min(1)
        @Max(7)
        Integer dayOfWeek,
    @Parameter(description = "Only this hour of the day") @QueryValue @Nullable @Min(0) @Max(23)
        Integer hour,
    @Parameter(description = "Only users of this segment under all other filters") @QueryValue
        @Nullable Segment segment,
    @Parameter(description = "Only users of this activity status under all other filters")
        @QueryValue
        @Nullable ActivityStatus activity,
    @Parameter(description = "Whether to reload data that is older than a few seconds")
        @QueryValue(defaultValue = "false")
        boolean fresh) {

  /**
   * Returns these parameters without those that select interactions, like {@link
   * PeriodParameters#of}.
   *
   * @param apps only these apps; empty for all
   */
  public FilterParameters period(List<String> apps) {
    return new PeriodParameters(
            days, from, to, timeZone, signal, workspace, includeServicePrincipals, fresh)
        .of(apps);
  }
}
