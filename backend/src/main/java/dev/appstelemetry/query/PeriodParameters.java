package dev.appstelemetry.query;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of endpoints whose rows are no interactions, so that only a period and what
 * counts in it can be chosen, as they came. They mean what they mean in {@link FilterParameters}.
 */
@Introspected
public record PeriodParameters(
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
    @Parameter(description = "Whether identities without an '@' count, as users")
        @QueryValue(defaultValue = "false")
        boolean includeServicePrincipals,
    @Parameter(description = "Whether figures older than a few seconds are loaded anew")
        @QueryValue(defaultValue = "false")
        boolean fresh) {

  /**
   * The same as filters.
   *
   * @param apps only these apps; every app where empty
   */
  public FilterParameters of(List<String> apps) {
    return new FilterParameters(
        days,
        from,
        to,
        tz,
        signal,
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
