package dev.appstelemetry.warehouse;

import dev.appstelemetry.query.Source;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether questions can be answered.
 *
 * @param status UP or DOWN
 * @param source where rows come from
 * @param warehouse how the warehouse is, or null where there is none
 */
@Serdeable
record Readiness(
    Status status,
    Source source,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable WarehouseCondition warehouse) {

  /** As load balancers read it. */
  enum Status {
    UP,
    DOWN
  }

  static Readiness embedded(Source source) {
    return new Readiness(Status.UP, source, null);
  }

  /** A stopped warehouse starts when it is asked. */
  static Readiness of(Source source, WarehouseCondition condition) {
    Status status =
        switch (condition) {
          case RUNNING, STARTING, STOPPED -> Status.UP;
          case MISSING, UNKNOWN -> Status.DOWN;
        };
    return new Readiness(status, source, condition);
  }
}
