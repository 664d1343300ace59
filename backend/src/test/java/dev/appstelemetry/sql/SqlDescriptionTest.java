package dev.appstelemetry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SqlDescriptionTest {

  @Test
  void joinsTheLinesOfAPurposeAndOfAGrain() {
    SqlDescription description =
        SqlDescription.of(
            "users.sql",
            """
            -- purpose: the users of each day,
            --          with their apps
            -- grain:   one row per day; zeros
            --          without users
            -- reads:   app_events
            --
            -- :limit   int   how many
            select 1
            """);

    assertThat(description.purpose()).isEqualTo("the users of each day, with their apps");
    assertThat(description.grain()).isEqualTo("one row per day; zeros without users");
  }

  @Test
  void refusesAHeaderWithoutAGrain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqlDescription.of("users.sql", "-- purpose: users\nselect 1"))
        .withMessageContaining("users.sql");
  }
}
