package dev.appstelemetry.web;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Objects;

/** Serves the page: its files, and for every other address the document that draws it. */
@Hidden
@Controller
class PageController {

  private static final String DOCUMENT = "index.html";

  /** The build names these files after their content. */
  private static final String HASHED = "assets/";

  private final Page page;
  private final Problems problems;

  PageController(Page page, Problems problems) {
    this.page = page;
    this.problems = problems;
  }

  @Get("/")
  HttpResponse<byte[]> document(HttpRequest<?> request) {
    return serve(request, DOCUMENT);
  }

  @Get("/{+path}")
  HttpResponse<byte[]> file(HttpRequest<?> request, @PathVariable String path) {
    if (page.file(path).isPresent()) {
      return serve(request, path);
    }
    if (isApi(path) || path.contains(".")) {
      throw Failure.of(FailureCode.NOT_FOUND, "There is nothing at this address.", null, null);
    }
    return ((MutableHttpResponse<byte[]>) serve(request, DOCUMENT)).status(HttpStatus.NOT_FOUND);
  }

  /**
   * Who accepts nothing but a page. Routes that said that they make one would be taken before the
   * API's by every browser.
   */
  @Error(global = true)
  HttpResponse<?> pageOnly(HttpRequest<?> request, NotAcceptableException failure) {
    String path = request.getPath().substring(1);
    if (isApi(path) || !request.getHeaders().accept().contains(MediaType.TEXT_HTML_TYPE)) {
      return problems.failed(
          request,
          Failure.of(
              FailureCode.NOT_ACCEPTABLE,
              "There is nothing here in the format asked for.",
              "Accept application/json.",
              failure));
    }
    return file(request, path);
  }

  private static boolean isApi(String path) {
    return path.equals("api") || path.startsWith("api/");
  }

  private HttpResponse<byte[]> serve(HttpRequest<?> request, String path) {
    Page.File file =
        page.file(path)
            .orElseThrow(
                () -> Failure.of(FailureCode.NOT_FOUND, "The page was not built.", null, null));
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>ok()
            .contentType(file.type())
            .header(HttpHeaders.ETAG, file.tag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(
                HttpHeaders.CACHE_CONTROL,
                path.startsWith(HASHED)
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=60");
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(file.tag())) {
      return response.status(HttpStatus.NOT_MODIFIED);
    }
    String accepted =
        Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING), "");
    if (file.brotli() != null && accepted.contains("br")) {
      return response.header(HttpHeaders.CONTENT_ENCODING, "br").body(file.brotli());
    }
    if (file.gzip() != null && accepted.contains("gzip")) {
      return response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(file.gzip());
    }
    return response.body(file.plain());
  }
}
