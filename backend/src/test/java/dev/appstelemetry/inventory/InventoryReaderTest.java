package dev.appstelemetry.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false, startApplication = false)
class InventoryReaderTest {

  private final InventoryReader reader;

  InventoryReaderTest(JsonMapper json) {
    this.reader = new InventoryReader(json);
  }

  @Test
  void readsTheOutputOfTheDatabricksCli() throws IOException {
    InventoryReader.Page page =
        read(
            """
            [{"active_deployment":{"create_time":"2026-11-19T14:45:00Z","status":{"state":"SUCCEEDED"}},
              "app_status":{"state":"RUNNING"},"compute_size":"LARGE","compute_status":{"state":"ACTIVE"},
              "create_time":"2026-01-05T09:00:00+01:00","creator":" Ann@Example.com ","id":"1",
              "name":"sales","oauth2_app_client_id":"c1","service_principal_client_id":"s1",
              "url":"https://sales.databricksapps.com"}]
            """);

    assertThat(page.nextPageToken()).isNull();
    assertThat(page.apps())
        .containsExactly(
            new WorkspaceApp(
                "1",
                "sales",
                "ann@example.com",
                "https://sales.databricksapps.com",
                "ACTIVE",
                "RUNNING",
                Instant.parse("2026-11-19T14:45:00Z"),
                "LARGE",
                Instant.parse("2026-01-05T08:00:00Z"),
                "c1",
                "s1"));
  }

  @Test
  void readsAnApiResponseAndItsNextPageToken() throws IOException {
    InventoryReader.Page page = read("{\"apps\":[{\"name\":\"a\"}],\"next_page_token\":\"2\"}");

    assertThat(page.apps()).extracting(WorkspaceApp::name).containsExactly("a");
    assertThat(page.nextPageToken()).isEqualTo("2");
    assertThat(read("{}").apps()).isEmpty();
  }

  @Test
  void keepsUnknownStatesAndIgnoresUnknownFields() throws IOException {
    WorkspaceApp app =
        only(
            """
            [{"name":"new","compute_status":{"state":"HIBERNATING","since":7},"flavour":{"x":[1]}}]
            """);

    assertThat(app.computeState()).isEqualTo("HIBERNATING");
    assertThat(app.appState()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"odd\",\"create_time\":\"yesterday\",\"url\":\"javascript:alert(1)\"}",
        "{\"name\":\"odd\",\"create_time\":17,\"creator\":{\"email\":\"x\"},\"url\":[]}",
        "{\"name\":\"odd\",\"compute_status\":\"ACTIVE\",\"active_deployment\":null,\"id\":\"\"}"
      })
  void keepsAnAppWithAMalformedField(String malformed) throws IOException {
    WorkspaceApp app = only("[" + malformed + ", {\"id\":\"nameless\"}, 7, null]");

    assertThat(app)
        .isEqualTo(
            new WorkspaceApp(null, "odd", null, null, null, null, null, null, null, null, null));
  }

  @Test
  void addsHttpsToAnAddressWithoutAScheme() throws IOException {
    assertThat(only("[{\"name\":\"a\",\"url\":\"a-1.cloud.databricksapps.com\"}]").url())
        .isEqualTo("https://a-1.cloud.databricksapps.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Sign in</html>", "{\"apps\":[{\"na", "17", "\"apps\"", "null"})
  void refusesInvalidLists(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  private WorkspaceApp only(String text) throws IOException {
    InventoryReader.Page page = read(text);
    assertThat(page.apps()).hasSize(1);
    return page.apps().get(0);
  }

  private InventoryReader.Page read(String text) throws IOException {
    return reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
