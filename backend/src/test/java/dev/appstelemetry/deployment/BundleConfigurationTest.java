package dev.appstelemetry.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Validates the bundle against the output of {@code databricks bundle schema}, reduced to the
 * resources and keys of an app.
 */
class BundleConfigurationTest {

  private static final Path ROOT = Path.of("..");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "/resources/apps/apps_telemetry";

  /** The platform's maximum length of an app name. */
  private static final int MAX_NAME = 30;

  @Test
  void matchesTheSchemaOfTheDatabricksCli() throws IOException {
    assertThat(schema().validate(yaml("databricks.yml"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {APP, APP + "/resources/0/sql_warehouse", "/targets/prod", "/sync"})
  void failsTheSchemaWithAMisspeltKey(String place) throws IOException {
    JsonNode misspelt = yaml("databricks.yml");
    ((ObjectNode) misspelt.at(place)).put("misspelt", "value");

    assertThat(schema().validate(misspelt)).isNotEmpty();
  }

  @Test
  void grantsTheAppTheConfiguredWarehouse() throws IOException {
    JsonNode variable = yaml("app.yaml").at("/env/0");

    assertThat(variable.get("name").asText()).isEqualTo("DATABRICKS_WAREHOUSE_ID");
    assertThat(variable.get("valueFrom"))
        .isEqualTo(yaml("databricks.yml").at(APP + "/resources/0/name"));
  }

  @Test
  void startsAnIncludedFile() throws IOException {
    JsonNode command = yaml("app.yaml").get("command");

    assertThat(command.get(0).asText()).isEqualTo("python");
    assertThat(ROOT.resolve("deploy/source").resolve(command.get(1).asText())).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {APP, "/targets/prod" + APP})
  void usesAValidAppName(String app) throws IOException {
    String name =
        yaml("databricks.yml").at(app + "/name").asText().replace("${bundle.target}", "dev");

    assertThat(name).matches("[a-z][a-z0-9-]*").hasSizeLessThanOrEqualTo(MAX_NAME);
  }

  @Test
  void includesOnlyTheBuiltApp() throws IOException {
    JsonNode bundle = yaml("databricks.yml");

    assertThat(bundle.at(APP + "/source_code_path").asText()).isEqualTo("./deploy/app");
    assertThat(bundle.at("/sync/paths")).containsExactly(JSON.valueToTree("deploy/app"));
    assertThat(bundle.at("/sync/include")).containsExactly(JSON.valueToTree("deploy/app/**"));
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Files.readString(ROOT.resolve("deploy/tests/bundle-schema.json")));
  }

  private static JsonNode yaml(String file) throws IOException {
    return JSON.valueToTree(new Yaml().load(Files.readString(ROOT.resolve(file))));
  }
}
