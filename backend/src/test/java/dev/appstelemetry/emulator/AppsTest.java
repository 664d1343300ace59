package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceConflict;
import com.databricks.sdk.service.apps.App;
import com.databricks.sdk.service.apps.AppAccessControlRequest;
import com.databricks.sdk.service.apps.AppAccessControlResponse;
import com.databricks.sdk.service.apps.AppDeployment;
import com.databricks.sdk.service.apps.AppDeploymentState;
import com.databricks.sdk.service.apps.AppPermissionLevel;
import com.databricks.sdk.service.apps.AppPermissionsRequest;
import com.databricks.sdk.service.apps.AppsAPI;
import com.databricks.sdk.service.apps.ComputeState;
import com.databricks.sdk.service.apps.CreateAppDeploymentRequest;
import com.databricks.sdk.service.apps.CreateAppRequest;
import com.databricks.sdk.service.apps.StartAppRequest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppsTest {

  private static final String NAME = "telemetry";
  private static final String SOURCE = "/Workspace/Users/somebody/app";

  private final EmulatedWorkspace workspace = EmulatedWorkspace.start();
  private final AppsAPI apps = RealClients.sdk(workspace).apps();

  @AfterEach
  void stop() {
    workspace.close();
  }

  @Test
  void createsAStoppedAppWithItsOwnPrincipalAndStartsIt() {
    create();
    assertThat(apps.get(NAME).getComputeStatus().getState()).isEqualTo(ComputeState.STOPPED);
    assertThat(apps.get(NAME).getServicePrincipalClientId()).isNotBlank();

    apps.start(new StartAppRequest().setName(NAME));
    assertThat(apps.get(NAME).getComputeStatus().getState()).isEqualTo(ComputeState.STARTING);
    assertThat(apps.get(NAME).getComputeStatus().getState()).isEqualTo(ComputeState.ACTIVE);
  }

  @Test
  void refusesASecondAppOfTheSameName() {
    create();
    assertThatThrownBy(this::create).isInstanceOf(ResourceConflict.class);
    apps.delete(NAME);
    assertThatThrownBy(() -> apps.get(NAME)).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesToDeployAStoppedApp() {
    create();
    assertThatThrownBy(this::deploy)
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("not in RUNNING state");
  }

  @Test
  void reportsADeploymentInProgressAndThenSucceeded() {
    RealClients.sdk(workspace).workspace().mkdirs(SOURCE);
    run();
    AppDeployment deployment = deploy();
    assertThat(deployment.getStatus().getState()).isEqualTo(AppDeploymentState.IN_PROGRESS);
    assertThatThrownBy(this::deploy).hasMessageContaining("active deployment in progress");

    assertThat(state(deployment)).isEqualTo(AppDeploymentState.IN_PROGRESS);
    assertThat(state(deployment)).isEqualTo(AppDeploymentState.SUCCEEDED);
    assertThat(apps.get(NAME).getActiveDeployment().getSourceCodePath()).isEqualTo(SOURCE);
    assertThat(StreamSupport.stream(apps.listDeployments(NAME).spliterator(), false))
        .extracting(AppDeployment::getDeploymentId)
        .containsExactly(deployment.getDeploymentId());
  }

  @Test
  void failsADeploymentWithoutSource() {
    run();
    AppDeployment deployment = deploy();
    state(deployment);
    assertThat(state(deployment)).isEqualTo(AppDeploymentState.FAILED);
    assertThat(apps.get(NAME).getActiveDeployment()).isNull();
  }

  @Test
  void grantsManagementToTheCreatorUntilPermissionsAreSet() {
    create();
    assertThat(apps.getPermissions(NAME).getAccessControlList())
        .extracting(AppAccessControlResponse::getServicePrincipalName)
        .containsExactly(EmulatedWorkspace.CLIENT_ID);

    apps.setPermissions(
        new AppPermissionsRequest()
            .setAppName(NAME)
            .setAccessControlList(
                List.of(
                    new AppAccessControlRequest()
                        .setGroupName("users")
                        .setPermissionLevel(AppPermissionLevel.CAN_USE))));
    assertThat(apps.getPermissions(NAME).getAccessControlList())
        .extracting(AppAccessControlResponse::getGroupName)
        .containsExactly("users");
  }

  private void create() {
    apps.create(new CreateAppRequest().setApp(new App().setName(NAME)).setNoCompute(true));
  }

  private void run() {
    create();
    apps.start(new StartAppRequest().setName(NAME));
    apps.get(NAME);
  }

  private AppDeployment deploy() {
    return apps.deploy(
            new CreateAppDeploymentRequest()
                .setAppName(NAME)
                .setAppDeployment(new AppDeployment().setSourceCodePath(SOURCE)))
        .getResponse();
  }

  private AppDeploymentState state(AppDeployment deployment) {
    return apps.getDeployment(NAME, deployment.getDeploymentId()).getStatus().getState();
  }
}
