package dev.appstelemetry.attention;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.PeriodParameters;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Serves the apps that need attention. */
@Controller("/api/v1/attention")
@Tag(name = "attention")
class AttentionController {

  private final Attention attention;

  AttentionController(Attention attention) {
    this.attention = attention;
  }

  /**
   * Returns the apps that need attention, each with its most urgent reason, those first that affect
   * most people.
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<Concern>>> attention(
      @Valid @RequestBean PeriodParameters parameters) {
    return attention.list(parameters);
  }
}
