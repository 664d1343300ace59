package dev.appstelemetry.cache;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.sql.SingleText;
import java.time.Instant;
import java.util.function.Supplier;

/** Returns the number of its loads. */
class CountingQuery implements CachedQuery<NoOptions, Integer> {

  private final String name;
  int loads;
  private Supplier<RuntimeException> failure;
  private Throwable throwable;

  CountingQuery(String name) {
    this.name = name;
  }

  void throwOnLoad(Throwable throwable) {
    this.throwable = throwable;
  }

  void failWith(Supplier<RuntimeException> failure) {
    this.failure = failure;
  }

  @Override
  public QueryText text() {
    return SingleText.of(name, "select 1");
  }

  @Override
  public synchronized QueryResult<Integer> load(Filters filters, NoOptions options, Instant now) {
    loads++;
    if (throwable instanceof Error error) {
      throw error;
    }
    if (throwable instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure != null) {
      throw failure.get();
    }
    return new QueryResult<>(loads, null);
  }
}
