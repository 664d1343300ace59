package dev.appstelemetry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.lifecycle.Permission.Kind;
import io.micronaut.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

  private static final JsonMapper JSON = JsonMapper.createDefault();

  @Test
  void readsPeopleGroupsAndServicePrincipals() {
    assertThat(
            Permission.listedIn(
                """
                [{"user_name":"anna@example.com","permission_level":"CAN_MANAGE"},
                 {"group_name":"users","permission_level":"CAN_USE"},
                 {"service_principal_name":"0b9f8a52","permission_level":"CAN_USE"},
                 {"robot_name":"r2","permission_level":"CAN_USE"},
                 {"user_name":"nobody@example.com"},
                 {"user_name":7,"permission_level":"CAN_USE"},
                 "nonsense", null]
                """,
                JSON))
        .containsExactly(
            new Permission("anna@example.com", Kind.USER, "CAN_MANAGE"),
            new Permission("users", Kind.GROUP, "CAN_USE"),
            new Permission("0b9f8a52", Kind.SERVICE_PRINCIPAL, "CAN_USE"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "[",
        "[{\"user_name\":\"anna@example.com\",\"permission_le",
        "{\"user_name\":\"anna@example.com\",\"permission_level\":\"CAN_USE\"}",
        "null",
        "7"
      })
  void readsNothingFromWhatIsNoList(String accessControlList) {
    assertThat(Permission.listedIn(accessControlList, JSON)).isEmpty();
  }

  @Test
  void keepsGroupsByNameWherePeopleArePseudonyms() {
    assertThat(new Permission("users", Kind.GROUP, "CAN_USE").withUsers(name -> "user-1"))
        .isEqualTo(new Permission("users", Kind.GROUP, "CAN_USE"));
    assertThat(new Permission("anna@example.com", Kind.USER, "CAN_USE").withUsers(name -> "user-1"))
        .isEqualTo(new Permission("user-1", Kind.USER, "CAN_USE"));
  }
}
