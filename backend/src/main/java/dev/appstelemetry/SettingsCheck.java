package dev.appstelemetry;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.time.Clock;

/**
 * Reads all settings before anything else, so that an invalid one fails the start, and neither the
 * first request that needs it nor the start after all rows were read.
 */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsCheck {

  /**
   * Creates all settings records.
   *
   * @param clock injected only so that an invalid {@code TELEMETRY_NOW} fails the start as well
   */
  SettingsCheck(BeanContext context, Clock clock) {
    for (BeanDefinition<Object> settings :
        context.getBeanDefinitions(
            Object.class, Qualifiers.byStereotype(ConfigurationProperties.class))) {
      if (settings.getBeanType().getName().startsWith("dev.appstelemetry.")) {
        context.getBean(settings);
      }
    }
  }
}
