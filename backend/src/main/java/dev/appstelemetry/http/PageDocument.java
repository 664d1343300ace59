package dev.appstelemetry.http;

import dev.appstelemetry.cache.OverviewRequest;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.http.PageAddress.PageFilters;
import dev.appstelemetry.viewer.Viewer;
import dev.appstelemetry.viewer.Viewers;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Adds answers of the API to a document of the page: the settings, and on the overview all answers
 * that are available at once. They are data and no script, so they need no exception in the content
 * security policy. The page uses an answer if it sends the same request.
 */
@Singleton
class PageDocument {

  private static final String END = "</body>";
  private static final String START_OF_DATA = "<script type=\"application/json\" id=\"answers\">";
  private static final String END_OF_DATA = "</script>";

  private final SettingsController settings;
  private final List<OverviewRequest> overview;
  private final PageAddress address;
  private final Viewers viewers;
  private final Encoder encoder;
  private final FailureLog failures;

  PageDocument(
      SettingsController settings,
      List<OverviewRequest> overview,
      PageAddress address,
      Viewers viewers,
      Encoder encoder,
      FailureLog failures) {
    this.settings = settings;
    this.overview = overview;
    this.address = address;
    this.viewers = viewers;
    this.encoder = encoder;
    this.failures = failures;
  }

  /**
   * Returns the document with answers.
   *
   * @param document the built document
   * @param isOverview whether it is the document of the overview
   */
  byte[] of(HttpRequest<?> request, byte[] document, boolean isOverview) {
    Viewer viewer = viewers.of(request);
    Map<String, byte[]> answers = new LinkedHashMap<>();
    answers.put("/api/v1/settings", encoder.json(viewer, settings.settings(request)));
    if (isOverview) {
      address
          .filters(request)
          .filter(filters -> viewer.seesUsers() || !namesUsers(filters))
          .ifPresent(filters -> add(answers, viewer, filters));
    }
    return new String(document, StandardCharsets.UTF_8)
        .replace(END, START_OF_DATA + json(answers) + END_OF_DATA + END)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The API refuses users' names from viewers who see pseudonyms. */
  private static boolean namesUsers(PageFilters filters) {
    return filters.given().containsKey("user");
  }

  private void add(Map<String, byte[]> answers, Viewer viewer, PageFilters filters) {
    for (OverviewRequest request : overview) {
      available(request, filters)
          .ifPresent(answer -> answers.put(filters.of(request), encoder.json(viewer, answer)));
    }
  }

  /** A failure must not fail the document. The page sends the request and shows the failure. */
  private Optional<?> available(OverviewRequest request, PageFilters filters) {
    try {
      return request.answer().apply(filters.parameters());
    } catch (RuntimeException e) {
      failures.log("the answer in the document to " + request.endpoint(), e);
      return Optional.empty();
    }
  }

  /** Addresses need no escaping, because they are encoded as forms. */
  private static String json(Map<String, byte[]> answers) {
    return answers.entrySet().stream()
        .map(
            answer ->
                '"'
                    + answer.getKey()
                    + "\":"
                    + withoutMarkup(new String(answer.getValue(), StandardCharsets.UTF_8)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Escapes what could end the element. In JSON, these characters are only in strings. */
  private static String withoutMarkup(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
