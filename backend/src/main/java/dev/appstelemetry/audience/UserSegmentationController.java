package dev.appstelemetry.audience;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import dev.appstelemetry.query.FilterResolver;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.QueryCache;
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

/** The table of users. */
@Controller("/api/v1/user-segmentation")
@Tag(name = "audience")
class UserSegmentationController {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final UserSegmentationRepository repository;
  private final Exports exports;

  UserSegmentationController(
      QueryCache cache,
      FilterResolver filters,
      UserSegmentationRepository repository,
      Exports exports) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
    this.exports = exports;
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
    return cache.answer(
        repository,
        filters.resolve(parameters),
        options(limit, search, sort, order),
        parameters.fresh());
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
    Filters asked = filters.resolve(parameters);
    return exports.file(
        cache.once(repository, asked, options(Exports.MAXIMUM_ROWS, search, sort, order)),
        SegmentedUser.class,
        repository.text(),
        asked,
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
