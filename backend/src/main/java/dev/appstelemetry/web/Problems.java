package dev.appstelemetry.web;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
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
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every failure as a problem: words and a code to the viewer, the cause to the log. */
@Controller
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @Error(global = true)
  HttpResponse<Problem> failed(HttpRequest<?> request, Failure failure) {
    String requestId = RequestIds.of(request);
    if (failure.code().status() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      LOG.error("{} in request {}", failure.code(), requestId, failure);
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
            failure.getArgument().getName(), "The value cannot be read as what it should be."));
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
    return failed(
        request,
        Failure.of(
            FailureCode.METHOD_NOT_ALLOWED, "This address can only be read.", "Use GET.", null));
  }

  @Error(global = true)
  HttpResponse<Problem> unexpected(HttpRequest<?> request, Throwable failure) {
    return failed(
        request,
        Failure.of(
            FailureCode.INTERNAL_ERROR,
            "The server met a defect of its own.",
            "Ask again; if it stays, give the request id to whoever runs this dashboard.",
            failure));
  }

  /** The last named step of the path; what follows is a place in a list. */
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
