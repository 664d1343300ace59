package dev.appstelemetry.audience;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Figures;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import dev.appstelemetry.query.NoOptions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The areas of new and returning users. */
@Controller("/api/v1/user-cohorts")
@Tag(name = "audience")
class UserCohortsController {

  private final Figures figures;
  private final UserCohortsRepository repository;

  UserCohortsController(Figures figures, UserCohortsRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /** New and returning users of every day of the window, ascending. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<UserCohortDay>>> userCohorts(
      @Valid @RequestBean FilterParameters parameters) {
    return figures.show(repository, parameters, NoOptions.NONE);
  }

  /**
   * The same as a file.
   *
   * @param format of the file
   */
  @Get("/export")
  @AnswersProblems
  CompletionStage<StreamedFile> userCohortsExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return figures.file(
        repository, Function.identity(), UserCohortDay.class, parameters, NoOptions.NONE, format);
  }
}
