package dev.appstelemetry.audience;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.FileResponses;
import dev.appstelemetry.export.RowSelection;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.filter.UserFolding;
import dev.appstelemetry.showsql.AsOf;
import dev.appstelemetry.showsql.ShownSql;
import dev.appstelemetry.showsql.ShownStatements;
import dev.appstelemetry.viewer.UserMasking;
import dev.appstelemetry.viewer.Viewers;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Serves the table of users. */
@Controller("/api/v1/user-segmentation")
@Tag(name = "audience")
class UserSegmentationController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final UserSegmentationQuery query;
  private final Viewers viewers;
  private final UserMasking masking;

  UserSegmentationController(
      Answers answers,
      Exports exports,
      ShownStatements statements,
      UserSegmentationQuery query,
      Viewers viewers,
      UserMasking masking) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
    this.viewers = viewers;
    this.masking = masking;
  }

  /**
   * Returns all users with an event in the window or in the last 90 days, with their interactions
   * in the window.
   *
   * @param limit the maximum number of users
   * @param newOnly only users whose first event in the retained history is in the window
   * @param search only users whose name contains this text
   * @param sort the column to sort by; ties are sorted by user, ascending, if names are shown
   * @param order ascending or descending
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<SegmentedUser>>> userSegmentation(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @QueryValue(defaultValue = "false") boolean newOnly,
      @QueryValue(defaultValue = "") @Size(max = 200) String search,
      @QueryValue(defaultValue = "interactions") UserSegmentationOptions.Sort sort,
      @QueryValue(defaultValue = "desc") UserSegmentationOptions.Order order) {
    return answers.show(query, parameters, options(limit, newOnly, search, sort, order));
  }

  /**
   * Returns all matching users as a file.
   *
   * @param newOnly only users whose first event in the retained history is in the window
   * @param search only users whose name contains this text
   * @param sort the column to sort by; ties are sorted by user, ascending, if names are shown
   * @param order ascending or descending
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> userSegmentationExport(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "false") boolean newOnly,
      @QueryValue(defaultValue = "") @Size(max = 200) String search,
      @QueryValue(defaultValue = "interactions") UserSegmentationOptions.Sort sort,
      @QueryValue(defaultValue = "desc") UserSegmentationOptions.Order order,
      @QueryValue ExportFormat format) {
    return exports.wholeFile(
        query,
        new RowSelection<>(
            (answer, name) -> answer.data(), restrictions(newOnly, search.strip(), sort, order)),
        SegmentedUser.class,
        parameters,
        options(Exports.MAXIMUM_ROWS, newOnly, search, sort, order),
        format);
  }

  /**
   * Returns the statement of these figures over the audit table in Databricks SQL. Ties are sorted
   * by user, also for viewers who see pseudonyms, because the key of their order is secret.
   *
   * @param limit the maximum number of users
   * @param newOnly only users whose first event in the retained history is in the window
   * @param search only users whose name contains this text
   * @param sort the column to sort by; ties are sorted by user, ascending
   * @param order ascending or descending
   */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> userSegmentationSql(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @QueryValue(defaultValue = "false") boolean newOnly,
      @QueryValue(defaultValue = "") @Size(max = 200) String search,
      @QueryValue(defaultValue = "interactions") UserSegmentationOptions.Sort sort,
      @QueryValue(defaultValue = "desc") UserSegmentationOptions.Order order,
      @RequestBean AsOf figures) {
    return statements.show(
        query, parameters, options(limit, newOnly, search, sort, order).withoutTieKey(), figures);
  }

  /** Returns the search and the order, for the export's name and its sheet of filters. */
  private static Map<String, Object> restrictions(
      boolean newOnly,
      String search,
      UserSegmentationOptions.Sort sort,
      UserSegmentationOptions.Order order) {
    Map<String, Object> restrictions = new LinkedHashMap<>();
    if (newOnly) {
      restrictions.put("show", "new users");
    }
    if (!search.isEmpty()) {
      restrictions.put("search", search);
    }
    if (sort != UserSegmentationOptions.Sort.interactions
        || order != UserSegmentationOptions.Order.desc) {
      restrictions.put("sort", sort + " " + order);
    }
    return restrictions;
  }

  private UserSegmentationOptions options(
      int limit,
      boolean newOnly,
      String search,
      UserSegmentationOptions.Sort sort,
      UserSegmentationOptions.Order order) {
    return new UserSegmentationOptions(
        limit,
        newOnly,
        UserFolding.fold(search.strip()),
        sort,
        order == UserSegmentationOptions.Order.desc,
        masking.tieKey(viewers.current()));
  }
}
