package dev.appstelemetry.audience;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.filter.UserFolding;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletionStage;

/** Serves the counts above the table of users. */
@Controller("/api/v1/user-counts")
@Tag(name = "audience")
class UserCountsController {

  private final Answers answers;
  private final UserCountsQuery query;

  UserCountsController(Answers answers, UserCountsQuery query) {
    this.answers = answers;
    this.query = query;
  }

  /**
   * Returns the number of users by segment and activity status, whatever segment and activity
   * status are requested, and the number of those that match all filters.
   *
   * @param newOnly only users match whose first event in the retained history is in the window
   * @param search only users whose name contains this text
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<UserCounts>> userCounts(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "false") boolean newOnly,
      @QueryValue(defaultValue = "") @Size(max = 200) String search) {
    return answers.show(
        query, parameters, new UserCountsQuery.Options(newOnly, UserFolding.fold(search.strip())));
  }
}
