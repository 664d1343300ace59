package dev.appstelemetry.attention;

import dev.appstelemetry.cache.OverviewRequest;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;

/** The overview's request of what needs attention. */
@Factory
class AttentionOverview {

  @Singleton
  @Named("attention")
  OverviewRequest attention(Attention attention) {
    return new OverviewRequest("attention", OverviewRequest.PERIOD, Map.of(), attention::cached);
  }
}
