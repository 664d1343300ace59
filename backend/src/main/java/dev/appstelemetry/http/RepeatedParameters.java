package dev.appstelemetry.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Binds a list from a repeated parameter without splitting values. Micronaut's own binder splits a
 * single value at commas, which names of apps can contain.
 */
@Singleton
final class RepeatedParameters
    implements TypedRequestArgumentBinder<List<String>>,
        AnnotatedRequestArgumentBinder<QueryValue, List<String>> {

  @Override
  public Argument<List<String>> argumentType() {
    return Argument.listOf(String.class);
  }

  @Override
  public Class<QueryValue> getAnnotationType() {
    return QueryValue.class;
  }

  @Override
  public BindingResult<List<String>> bind(
      ArgumentConversionContext<List<String>> context, HttpRequest<?> request) {
    Argument<List<String>> argument = context.getArgument();
    String name =
        argument.getAnnotationMetadata().stringValue(QueryValue.class).orElse(argument.getName());
    List<String> values = List.copyOf(request.getParameters().getAll(name));
    return () -> values.isEmpty() ? Optional.empty() : Optional.of(values);
  }
}
