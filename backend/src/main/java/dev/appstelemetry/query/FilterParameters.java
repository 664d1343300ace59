package dev.appstelemetry.query;

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
 * The query parameters that all endpoints share, as they came.
 *
 * @param days the window's number of days, the last of them today; 30 where nothing is said
 * @param from the window's first day, together with to and instead of days
 * @param to the window's last day, not in the future
 * @param tz the zone of days and hours, an IANA name
 * @param signal what counts as an interaction; the configured signal where nothing is said
 * @param app only these apps
 * @param user only these users
 * @param includeServicePrincipals whether identities without an '@' count, as users
 * @param dayOfWeek only this weekday, 1 for Monday to 7 for Sunday
 * @param hour only this hour of the day
 * @param segment only users of this segment
 * @param status only users of this activity status
 * @param fresh whether figures older than a few seconds are to be loaded anew
 */
@Introspected
public record FilterParameters(
    @Parameter(
            description =
                "The window's number of days, the last of them today; 30 where nothing is said")
        @QueryValue
        @Nullable
        @Min(1)
        @Max(Filters.MAXIMUM_DAYS)
        Integer days,
    @Parameter(description = "The window's first day, together with to and instead of days")
        @QueryValue
        @Nullable LocalDate from,
    @Parameter(description = "The window's last day, not in the future") @QueryValue
        @Nullable LocalDate to,
    @Parameter(description = "The zone of days and hours, an IANA name")
        @QueryValue(defaultValue = "UTC")
        @Size(max = 64)
        String tz,
    @Parameter(
            description =
                "What counts as an interaction; the configured signal where nothing is said")
        @QueryValue
        @Nullable Signal signal,
    @Parameter(description = "Only these apps; may be repeated", explode = Explode.TRUE)
        @QueryValue
        @Nullable
        @Size(max = 100)
        List<@Size(min = 1, max = 200) String> app,
    @Parameter(description = "Only these users; may be repeated", explode = Explode.TRUE)
        @QueryValue
        @Nullable
        @Size(max = 100)
        List<@Size(min = 1, max = 320) String> user,
    @Parameter(description = "Whether identities without an '@' count, as users")
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
        @Nullable ActivityStatus status,
    @Parameter(description = "Whether figures older than a few seconds are loaded anew")
        @QueryValue(defaultValue = "false")
        boolean fresh) {}
