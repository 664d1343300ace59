package dev.appstelemetry.store;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import java.util.List;

/** Matches if {@link FromSource} names the configured source. */
public final class SourceCondition implements Condition {

  @Override
  @SuppressWarnings("rawtypes") // declared raw by the interface
  public boolean matches(ConditionContext context) {
    Source chosen = context.getBeanContext().getBean(Source.class);
    Source[] named =
        context.getComponent().getAnnotationMetadata().enumValues(FromSource.class, Source.class);
    return List.of(named).contains(chosen);
  }
}
