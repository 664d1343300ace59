package dev.appstelemetry.apps;

import dev.appstelemetry.apps.AppNamesLookup.Options;
import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.QueryCache;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Serves the names of apps by their keys, which links contain. */
@Controller("/api/v1/apps/names")
@Tag(name = "apps")
class AppNamesController {

  private final QueryCache cache;
  private final AppNamesLookup lookup;
  private final Clock clock;

  AppNamesController(QueryCache cache, AppNamesLookup lookup, Clock clock) {
    this.cache = cache;
    this.lookup = lookup;
    this.clock = clock;
  }

  /**
   * Returns the names of apps.
   *
   * @param app keys of apps; other values, such as names, are ignored
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<AppName>>> appNames(
      @Parameter(explode = Explode.TRUE) @QueryValue @Size(min = 1, max = 100)
          List<@Size(min = 1, max = 400) String> app) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Filters anyTime = Filters.of(Window.lastDays(1, today, ZoneOffset.UTC), Signal.ACTION);
    return cache.answer(lookup, anyTime, new Options(List.copyOf(app)), false);
  }
}
