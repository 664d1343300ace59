package dev.appstelemetry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class AnswerLoaderTest extends QueryCacheFixture {

  @Test
  void reportsARunningLoadUntilTheLastOfTwoEqualLoadsEnds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      AnswerLoader loader = loader(threads);
      CountDownLatch both = new CountDownLatch(2);
      Semaphore ends = new Semaphore(0);
      CachedQuery<NoOptions, Integer> blocked =
          new CountingQuery("held") {
            @Override
            public QueryResult<Integer> load(Filters filters, NoOptions options, Instant now) {
              both.countDown();
              ends.acquireUninterruptibly();
              return new QueryResult<>(1, null);
            }
          };
      AnswerLoader.Key key =
          new AnswerLoader.Key(
              blocked, filters(1), NoOptions.NONE, 0, LocalDate.parse("2026-11-23"));
      CompletableFuture<?> first = loader.start(key);
      CompletableFuture<?> second = loader.start(key);
      both.await();

      ends.release();
      CompletableFuture.anyOf(first, second).join();
      assertThat(loader.runs(key)).isTrue();

      ends.release();
      CompletableFuture.allOf(first, second).join();
      assertThat(loader.runs(key)).isFalse();
    } finally {
      threads.shutdown();
    }
  }
}
