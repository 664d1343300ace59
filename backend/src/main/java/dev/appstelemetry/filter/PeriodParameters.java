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
 * The query parameters of endpoints whose rows are not interactions: the window, the signal and the
 * workspaces. See {@link FilterParameters}.
 */
@Introspected
public record PeriodParameters(
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
    @Parameter(description = "Whether identities without an '@' count as users")
        @QueryValue(defaultValue = "false")
        boolean includeServicePrincipals,
    @Parameter(description = "Whether to reload data that is older than a few seconds")
        @QueryValue(defaultValue = "false")
        boolean fresh) {

  /**
   * Returns these parameters as filter parameters.
   *
   * @param apps only these apps; empty for all
   */
  public FilterParameters of(List<String> apps) {
    return new FilterParameters(
        days,
        from,
        to,
        timeZone,
        signal,
        workspace,
        apps,
        List.of(),
        includeServicePrincipals,
        null,
        null,
        null,
        null,
        fresh);
  }
}
