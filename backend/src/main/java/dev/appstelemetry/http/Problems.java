package dev.appstelemetry.http;

import dev.appstelemetry.failure.Causes;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.failure.Problem;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.concurrent.CompletionException;

/** Maps failures to problem details for the viewer, and logs their causes. */
@Controller
class Problems {

  private final FailureLog failures;

  Problems(FailureLog failures) {
    this.failures = failures;
  }

  @Error(global = true)
  MutableHttpResponse<Problem> failed(HttpRequest<?> request, Failure failure) {
    String requestId = RequestIds.of(request);
    if (failure.code().status() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      failures.log("request " + requestId, failure);
    }
    MutableHttpResponse<Problem> response =
        HttpResponse.<Problem>status(HttpStatus.valueOf(failure.code().status()))
            .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
            .body(Problem.of(failure, requestId));
    if (failure.retryAfter() != null) {
      response.header(HttpHeaders.RETRY_AFTER, Long.toString(failure.retryAfter().toSeconds()));
    }
    return response;
  }

  @Error(global = true)
  HttpResponse<Problem> asynchronous(HttpRequest<?> request, CompletionException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof Failure known ? failed(request, known) : unexpected(request, failure);
  }

  @Error(global = true)
  HttpResponse<Problem> notConvertible(HttpRequest<?> request, ConversionErrorException failure) {
    return failed(
        request,
        Failure.invalidParameter(
            failure.getArgument().getName(), "The value has the wrong format."));
  }

  @Error(global = true)
  HttpResponse<Problem> missing(HttpRequest<?> request, UnsatisfiedRouteException failure) {
    return failed(
        request,
        Failure.invalidParameter(failure.getArgument().getName(), "The value is missing."));
  }

  @Error(global = true)
  HttpResponse<Problem> outOfBounds(HttpRequest<?> request, ConstraintViolationException failure) {
    ConstraintViolation<?> violation = failure.getConstraintViolations().iterator().next();
    return failed(
        request,
        Failure.invalidParameter(
            parameterOf(violation), "The value " + violation.getMessage() + "."));
  }

  @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
  HttpResponse<Problem> wrongMethod(HttpRequest<?> request) {
    MutableHttpResponse<Problem> response =
        failed(
            request,
            Failure.of(
                FailureCode.METHOD_NOT_ALLOWED,
                "This address can only be read.",
                "Use GET.",
                null));
    return response.header(HttpHeaders.ALLOW, "GET, HEAD");
  }

  @Error(global = true)
  HttpResponse<Problem> notAcceptable(HttpRequest<?> request, NotAcceptableException failure) {
    return failed(
        request,
        Failure.of(
            FailureCode.NOT_ACCEPTABLE,
            "This address does not offer the requested format.",
            "Accept application/json.",
            failure));
  }

  @Error(global = true)
  HttpResponse<Problem> unexpected(HttpRequest<?> request, Throwable failure) {
    if (Causes.find(failure, URISyntaxException.class).isPresent()) {
      return failed(
          request,
          Failure.of(
              FailureCode.MALFORMED_ADDRESS,
              "The address has a character that must be encoded.",
              "Write a percent sign as %25, and encode characters such as | and { as well.",
              failure));
    }
    return failed(
        request,
        Failure.of(
            FailureCode.INTERNAL_ERROR,
            "Internal error.",
            "Try again. If it fails again, give the request id to the operator of this dashboard.",
            failure));
  }

  /** Returns the last named node of the path; a list element that follows it has no name. */
  private static String parameterOf(ConstraintViolation<?> violation) {
    String name = "";
    for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
      String node = nodes.next().getName();
      if (node != null && !node.startsWith("<")) {
        name = node;
      }
    }
    return name;
  }
}
