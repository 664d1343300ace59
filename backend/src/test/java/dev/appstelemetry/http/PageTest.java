package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test resources hold a page for any person, like the build for a route with a placeholder. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class PageTest {

  private static final String FILE = "/theme.js";

  private final RunningServer server;

  PageTest(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/people/ann@example.com", "/people/a.b.c", "/people/7", "/people/ann%40x.org/"})
  void isServedForEveryValueOfARoutePlaceholder(String path) throws Exception {
    HttpResponse<String> page = server.get(path, "Accept", "text/html,*/*;q=0.8");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("A person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nobody", "/nobody/ann@example.com", "/apps/a/b.c", "/a..b/index.html"})
  void returnsADocumentWithStatus404ForUnknownAddresses(String path) throws Exception {
    String tag = server.get("/").headers().firstValue("ETag").orElseThrow();

    for (List<String> headers :
        List.of(
            List.of("Accept", "*/*"),
            List.of("Accept", "text/html"),
            List.of("If-None-Match", tag))) {
      HttpResponse<String> page = server.get(path, headers.toArray(String[]::new));

      assertThat(page.statusCode()).as(path + headers).isEqualTo(404);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html");
      assertThat(page.headers().firstValue("ETag")).isEmpty();
      assertThat(page.body()).contains("<title>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "application/json"})
  void returnsNoDocumentForAMissingFile(String accepted) throws Exception {
    HttpResponse<String> gone = server.get("/assets/gone.js", "Accept", accepted);

    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(server.json(gone).get("code").getStringValue()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br | br",
        "gzip | gzip",
        "gzip, deflate, br | br",
        "GZIP;q=1.0 | gzip",
        "br;q=0, gzip | gzip",
        "br; q=0.000, gzip;q=0 | ",
        "* | br",
        "br;q=0, * | gzip",
        "*;q=0 | ",
        "identity | ",
        "brotli, xgzip | "
      })
  void itsFilesAreSentInTheBestEncodingThatTheClientAccepts(String accepted, String encoding)
      throws Exception {
    HttpResponse<String> page = server.get(FILE, "Accept-Encoding", accepted);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(encoding);
    assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Encoding");
  }

  @Test
  void itsFilesHaveAnEntityTagPerEncoding() throws Exception {
    List<String> encodings = List.of("identity", "gzip", "br");
    List<String> tags = encodings.stream().map(encoding -> tag(encoding)).toList();

    assertThat(tags).doesNotHaveDuplicates();
    for (String encoding : encodings) {
      for (String tag : tags) {
        int status =
            server.get(FILE, "Accept-Encoding", encoding, "If-None-Match", tag).statusCode();
        assertThat(status).isEqualTo(tag.equals(tag(encoding)) ? 304 : 200);
      }
    }
  }

  private String tag(String encoding) {
    try {
      return server
          .get(FILE, "Accept-Encoding", encoding)
          .headers()
          .firstValue("ETag")
          .orElseThrow();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
