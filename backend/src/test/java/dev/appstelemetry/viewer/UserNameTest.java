package dev.appstelemetry.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.apps.App;
import dev.appstelemetry.audience.SegmentedUser;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No answer type leaks a user name. */
@MicronautTest(transactional = false, startApplication = false)
@Property(name = "telemetry.viewers.pseudonym-key", value = "key")
class UserNameTest {

  private static final String ADDRESS = "ann@example.com";
  private static final Viewer MASKED = new Viewer("bob@example.com", false);
  private static final Viewer NAMED = new Viewer("cleo@example.com", true);

  /** Component names that hold the name of a person. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i).*(user|owner|email|principal|creator|updater|deployer|person|people|author"
              + "|member|manager|editor).*");

  private final UserMasking masking;
  private final JsonMapper json;

  UserNameTest(UserMasking masking, JsonMapper json) {
    this.masking = masking;
    this.json = json;
  }

  static Stream<Class<?>> answerTypes() {
    return BeanIntrospector.SHARED.findIntrospections(Serdeable.class).stream()
        .<Class<?>>map(BeanIntrospection::getBeanType)
        .filter(type -> type.getName().startsWith("dev.appstelemetry.") && type.isRecord());
  }

  @ParameterizedTest
  @MethodSource("answerTypes")
  void isTheTypeOfEveryComponentNamedLikeAPerson(Class<?> type) {
    assertThat(BeanIntrospection.getIntrospection(type).getBeanProperties())
        .filteredOn(property -> PERSON.matcher(property.getName()).matches())
        .filteredOn(property -> holdsText(property.asArgument()))
        .extracting(BeanProperty::getName)
        .as("text that should be a UserName")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("answerTypes")
  void isAPseudonymInEveryAnswerToViewersWithoutNames(Class<?> type) throws Exception {
    Object filled = filled(Argument.of(type));
    Object nested = List.of(Map.of("more", new Object[] {filled, List.of(filled)}));

    for (Object body : List.of(filled, nested)) {
      assertThat(text(masking.json(MASKED, body))).doesNotContain(ADDRESS);
      assertThat(json.writeValueAsString(body)).as("by default").doesNotContain(ADDRESS);
    }
  }

  @Test
  void isTheAddressForViewersWithNames() throws Exception {
    for (Class<?> type : List.of(App.class, SegmentedUser.class)) {
      assertThat(text(masking.json(NAMED, List.of(filled(Argument.of(type)))))).contains(ADDRESS);
    }
  }

  @Test
  void isShownToAllViewersForGroups() throws Exception {
    UserName group = UserName.ofGroup("users");

    assertThat(text(masking.json(MASKED, Map.of("principal", group)))).contains("\"users\"");
    assertThat(masking.text(MASKED, group)).isEqualTo("users");
  }

  @Test
  void isNotPartOfToString() {
    assertThat(UserName.of(ADDRESS).toString()).doesNotContain("ann");
  }

  private static boolean holdsText(Argument<?> type) {
    return type.getType() == String.class
        || Stream.of(type.getTypeParameters()).anyMatch(UserNameTest::holdsText);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** An instance of the type with an address in each component of a name. */
  private static @Nullable Object filled(Argument<?> argument) {
    Class<?> type = argument.getType();
    if (type == UserName.class) {
      return UserName.of(ADDRESS);
    }
    if (type == String.class || type == Object.class) {
      return "text";
    }
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class || type == Long.class) {
      return 1L;
    }
    if (type == double.class || type == Double.class) {
      return 1.0;
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == BigDecimal.class) {
      return BigDecimal.ONE;
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (Collection.class.isAssignableFrom(type)) {
      return List.of(filled(argument.getFirstTypeVariable().orElseThrow()));
    }
    if (Map.class.isAssignableFrom(type)) {
      return Map.of("key", filled(argument.getTypeParameters()[1]));
    }
    BeanIntrospection<?> introspection = BeanIntrospection.getIntrospection(type);
    return introspection.instantiate(
        Stream.of(introspection.getConstructorArguments()).map(UserNameTest::filled).toArray());
  }
}
