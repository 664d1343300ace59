package dev.appstelemetry.audience;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.Figures;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The table of users. */
@Controller("/api/v1/user-segmentation")
@Tag(name = "audience")
class UserSegmentationController {

  private final Figures figures;
  private final UserSegmentationRepository repository;

  UserSegmentationController(Figures figures, UserSegmentationRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /**
   * Everybody seen in the window or in the last 90 days, with what they did in the window.
   *
   * @param limit how many users at the most
   * @param search only users whose name contains this
   * @param sort the column to sort by; ties are sorted by user, ascending
   * @param order whether the smallest or the largest come first
   */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<SegmentedUser>>> userSegmentation(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @QueryValue(defaultValue = "") @Size(max = 200) String search,
      @QueryValue(defaultValue = "interactions") UserSegmentationOptions.Sort sort,
      @QueryValue(defaultValue = "desc") UserSegmentationOptions.Order order) {
    return figures.show(repository, parameters, options(limit, search, sort, order));
  }

  /**
   * All users that the parameters leave, as a file.
   *
   * @param search only users whose name contains this
   * @param sort the column to sort by; ties are sorted by user, ascending
   * @param order whether the smallest or the largest come first
   * @param format of the file
   */
  @Get("/export")
  @AnswersProblems
  CompletionStage<StreamedFile> userSegmentationExport(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "") @Size(max = 200) String search,
      @QueryValue(defaultValue = "interactions") UserSegmentationOptions.Sort sort,
      @QueryValue(defaultValue = "desc") UserSegmentationOptions.Order order,
      @QueryValue ExportFormat format) {
    return figures.wholeFile(
        repository,
        Function.identity(),
        SegmentedUser.class,
        parameters,
        options(Exports.MAXIMUM_ROWS, search, sort, order),
        format);
  }

  private static UserSegmentationOptions options(
      int limit,
      String search,
      UserSegmentationOptions.Sort sort,
      UserSegmentationOptions.Order order) {
    return new UserSegmentationOptions(
        limit,
        search.strip().toLowerCase(Locale.ROOT),
        sort,
        order == UserSegmentationOptions.Order.desc);
  }
}
