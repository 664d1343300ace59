package dev.appstelemetry.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.query.FilterParameters;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.bind.RequestBinderRegistry;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.RequestBeanAnnotationBinder;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the parameters of a query string once: finding and converting a dozen of them takes a third
 * of the time of a cached answer. What does not convert is not remembered, and what does is
 * validated at every request all the same.
 */
final class RememberedFilterParameters
    implements AnnotatedRequestArgumentBinder<RequestBean, Object>,
        PostponedRequestArgumentBinder<Object> {

  private static final int MOST_QUERIES = 1_000;

  /** The page's own are far shorter; long ones would fill the memory. */
  private static final int LONGEST_QUERY = 500;

  private final Cache<String, FilterParameters> remembered =
      Caffeine.newBuilder().maximumSize(MOST_QUERIES).build();

  private final RequestBeanAnnotationBinder<Object> reader;

  private RememberedFilterParameters(RequestBinderRegistry binders) {
    this.reader = new RequestBeanAnnotationBinder<>(binders);
  }

  @Override
  public Class<RequestBean> getAnnotationType() {
    return RequestBean.class;
  }

  @Override
  public BindingResult<Object> bind(
      ArgumentConversionContext<Object> context, HttpRequest<?> request) {
    String query = Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
    FilterParameters known = remembered.getIfPresent(query);
    if (known != null && context.getArgument().isInstance(known)) {
      return () -> Optional.of(known);
    }
    BindingResult<Object> read = reader.bind(context, request);
    if (query.length() <= LONGEST_QUERY
        && read.isPresentAndSatisfied()
        && read.get() instanceof FilterParameters parameters) {
      remembered.put(query, parameters);
    }
    return read;
  }

  /** Takes the place of the binder that reads every time; as a bean it would itself be replaced. */
  @Singleton
  static final class Registration implements BeanCreatedEventListener<RequestBinderRegistry> {

    @Override
    public RequestBinderRegistry onCreated(BeanCreatedEvent<RequestBinderRegistry> event) {
      RequestBinderRegistry binders = event.getBean();
      binders.addArgumentBinder(new RememberedFilterParameters(binders));
      return binders;
    }
  }
}
