package dev.appstelemetry.deployment;

import static java.util.stream.Collectors.toSet;
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
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Validates the bundle against the output of {@code databricks bundle schema}, reduced to the
 * resources and keys of an app and of a job.
 */
class BundleConfigurationTest {

  private static final Path ROOT = Path.of("..");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "/resources/apps/apps_telemetry";

  /** The optional file of the table of events. */
  private static final String EVENTS_TABLE = "deploy/app_events.yml";

  private static final String JOB = "/resources/jobs/app_events";

  /** The platform's maximum length of an app name. */
  private static final int MAX_NAME = 30;

  @ParameterizedTest
  @ValueSource(strings = {"databricks.yml", EVENTS_TABLE})
  void matchesTheSchemaOfTheDatabricksCli(String file) throws IOException {
    assertThat(schema().validate(yaml(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {APP, APP + "/resources/0/sql_warehouse", "/targets/prod", "/sync"})
  void failsTheSchemaWithAMisspeltKey(String place) throws IOException {
    JsonNode misspelt = yaml("databricks.yml");
    ((ObjectNode) misspelt.at(place)).put("misspelt", "value");

    assertThat(schema().validate(misspelt)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {JOB, JOB + "/trigger", JOB + "/tasks/0", JOB + "/tasks/0/sql_task"})
  void failsTheSchemaWithAMisspeltKeyOfTheJob(String place) throws IOException {
    JsonNode misspelt = yaml(EVENTS_TABLE);
    ((ObjectNode) misspelt.at(place)).put("misspelt", "value");

    assertThat(schema().validate(misspelt)).isNotEmpty();
  }

  @Test
  void deploysTheJobOnlyAfterALineIsUncommented() throws IOException {
    String bundle = Files.readString(ROOT.resolve("databricks.yml"));

    assertThat(yaml("databricks.yml").has("include")).isFalse();
    assertThat(bundle).contains("\n# include:\n#   - " + EVENTS_TABLE + "\n");
  }

  @Test
  void pausesTheJob() throws IOException {
    assertThat(yaml(EVENTS_TABLE).at(JOB + "/trigger/pause_status").asText()).isEqualTo("PAUSED");
  }

  @Test
  void shipsTheScriptOfTheJob() throws IOException {
    JsonNode file = yaml(EVENTS_TABLE);
    String script = file.at(JOB + "/tasks/0/sql_task/file/path").asText();

    assertThat(ROOT.resolve(EVENTS_TABLE).resolveSibling(script)).isRegularFile();
    assertThat(file.at("/sync/include")).containsExactly(JSON.valueToTree(script));
  }

  /** The script fails without a value of each parameter. */
  @Test
  void passesEachParameterOfTheScript() throws IOException {
    JsonNode file = yaml(EVENTS_TABLE);
    Path script =
        ROOT.resolve(EVENTS_TABLE)
            .resolveSibling(file.at(JOB + "/tasks/0/sql_task/file/path").asText());
    Set<String> used =
        Pattern.compile("(?<!:):([a-z_]+)")
            .matcher(Files.readString(script))
            .results()
            .map(parameter -> parameter.group(1))
            .collect(toSet());

    assertThat(file.at(JOB + "/tasks/0/sql_task/parameters").properties())
        .allSatisfy(
            parameter ->
                assertThat(parameter.getValue().asText())
                    .isEqualTo("{{job.parameters." + parameter.getKey() + "}}"))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(used);
    assertThat(file.at(JOB + "/parameters"))
        .extracting(parameter -> parameter.get("name").asText())
        .containsExactlyInAnyOrderElementsOf(used);
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
