package dev.appstelemetry.http;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the files of the page, and its document for all other addresses. */
@Hidden
@Controller
class PageController {

  private static final String DOCUMENT = "index.html";

  /** The folder of files whose names contain a hash of their content. */
  private static final String HASHED = "assets/";

  private final Page page;
  private final PageDocument documents;
  private final Problems problems;

  PageController(Page page, PageDocument documents, Problems problems) {
    this.page = page;
    this.documents = documents;
    this.problems = problems;
  }

  /**
   * Serves requests that match no route. It is an error handler, because a catch-all route with
   * {@code text/html} would win over API routes in browsers.
   */
  @Error(global = true, status = HttpStatus.NOT_FOUND)
  HttpResponse<?> unrouted(HttpRequest<?> request) {
    String path = request.getUri().getPath().substring(1);
    if (isApi(path)) {
      return nothingHere(request);
    }
    if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
      return problems.wrongMethod(request);
    }
    return page.file(path)
        .<HttpResponse<?>>map(file -> serve(request, file, path.startsWith(HASHED)))
        .or(() -> page.document(path).map(file -> serveDocument(request, file, path.isEmpty())))
        .orElseGet(
            () ->
                path.startsWith(HASHED)
                    ? nothingHere(request)
                    : page.file(DOCUMENT)
                        .<HttpResponse<?>>map(PageController::notFound)
                        .orElseGet(() -> nothingHere(request)));
  }

  /** Serves the page with status 404; the page shows that the address is unknown. Not cached. */
  private static HttpResponse<byte[]> notFound(Page.File document) {
    return HttpResponse.<byte[]>notFound()
        .contentType(document.type())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .body(document.plain());
  }

  private HttpResponse<?> nothingHere(HttpRequest<?> request) {
    return problems.failed(
        request, Failure.of(FailureCode.NOT_FOUND, "This address does not exist.", null, null));
  }

  private static boolean isApi(String path) {
    return path.equals("api") || path.startsWith("api/");
  }

  /** The server compresses the response, so its tag is weak. */
  private HttpResponse<?> serveDocument(
      HttpRequest<?> request, Page.File file, boolean isOverview) {
    byte[] document = documents.of(request, file.plain(), isOverview);
    String tag = '"' + Fingerprint.of(document) + '"';
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>ok()
            .contentType(file.type())
            .header(HttpHeaders.ETAG, "W/" + tag)
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    return known != null && known.contains(tag)
        ? response.status(HttpStatus.NOT_MODIFIED)
        : response.body(document);
  }

  private static HttpResponse<byte[]> serve(
      HttpRequest<?> request, Page.File file, boolean hashed) {
    Page.Representation shown =
        file.in(new AcceptedEncodings(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING)));
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>ok()
            .contentType(file.type())
            .header(HttpHeaders.ETAG, shown.tag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(
                HttpHeaders.CACHE_CONTROL,
                hashed ? "public, max-age=31536000, immutable" : "public, max-age=60");
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(shown.tag())) {
      return response.status(HttpStatus.NOT_MODIFIED);
    }
    if (shown.encoding() != null) {
      response.header(HttpHeaders.CONTENT_ENCODING, shown.encoding());
    }
    return response.body(shown.body());
  }
}
