package dev.appstelemetry.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.audience.SegmentedUser;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesUsersTest {

  private static final Set<String> PEOPLE =
      Set.of("user", "userName", "email", "owner", "creator", "updater", "principal");

  @Test
  void isWhatEveryAnswerThatNamesAPersonSaysOfItself() {
    List<Class<?>> naming =
        BeanIntrospector.SHARED.findIntrospections(Serdeable.class).stream()
            .filter(type -> type.getBeanType().getName().startsWith("dev.appstelemetry."))
            .filter(type -> List.of(type.getPropertyNames()).stream().anyMatch(PEOPLE::contains))
            .<Class<?>>map(BeanIntrospection::getBeanType)
            .toList();

    assertThat(naming)
        .contains(SegmentedUser.class)
        .allMatch(NamesUsers.class::isAssignableFrom, "names users");
  }
}
