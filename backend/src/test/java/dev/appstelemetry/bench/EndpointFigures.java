package dev.appstelemetry.bench;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The measured times of one endpoint, in milliseconds.
 *
 * @param endpoint its name
 * @param requests the number of requests, and of runs of the same query
 * @param httpMedian of the requests
 * @param httpP99 of the requests
 * @param duckDbMedian of the same statements on a bare connection
 * @param duckDbP99 of the same statements on a bare connection
 */
@Serdeable
record EndpointFigures(
    String endpoint,
    int requests,
    double httpMedian,
    double httpP99,
    double duckDbMedian,
    double duckDbP99) {

  static EndpointFigures of(String endpoint, int requests, Timings http, Timings duckDb) {
    return new EndpointFigures(
        endpoint,
        requests,
        http.percentile(50),
        http.percentile(99),
        duckDb.percentile(50),
        duckDb.percentile(99));
  }
}
