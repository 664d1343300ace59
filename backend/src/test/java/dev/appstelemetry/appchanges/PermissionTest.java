package dev.appstelemetry.appchanges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.appchanges.Permission.Kind;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

  private static final JsonMapper JSON = JsonMapper.createDefault();

  @Test
  void readsUsersGroupsAndServicePrincipals() {
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
            new Permission(UserName.of("anna@example.com"), Kind.USER, "CAN_MANAGE"),
            new Permission(UserName.ofGroup("users"), Kind.GROUP, "CAN_USE"),
            new Permission(UserName.of("0b9f8a52"), Kind.SERVICE_PRINCIPAL, "CAN_USE"));
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
  void returnsNoPermissionsForInvalidLists(String accessControlList) {
    assertThat(Permission.listedIn(accessControlList, JSON)).isEmpty();
  }
}
