package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.apps.App;
import com.databricks.sdk.service.apps.ApplicationState;
import com.databricks.sdk.service.apps.ListAppsRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AppListTest {

  @Test
  void isReadPageByPageInOrderByTheSdk() {
    try (var workspace = EmulatedWorkspace.start()) {
      List<String> names = IntStream.range(0, 45).mapToObj(i -> "app-" + i).toList();
      names.forEach(name -> workspace.add(EmulatedApp.named(name)));

      assertThat(list(workspace)).extracting(App::getName).containsExactlyElementsOf(names);
      assertThat(list(workspace).get(0).getOauth2AppClientId()).isEqualTo("client-app-0");
      assertThat(list(workspace).get(0).getServicePrincipalClientId()).isEqualTo("sp-app-0");
    }
  }

  @Test
  void canBeRefused() {
    try (var workspace = EmulatedWorkspace.start()) {
      workspace.faults().onNext(FaultPoint.APPS, Fault.status(403));
      assertThatThrownBy(() -> list(workspace)).isInstanceOf(PermissionDenied.class);
    }
  }

  @Test
  void losesUnknownStatesInTheSdk() {
    try (var workspace = EmulatedWorkspace.start()) {
      workspace.add(EmulatedApp.named("sales").in("HIBERNATING", "RUNNING"));

      App app = list(workspace).get(0);

      assertThat(app.getComputeStatus().getState()).isNull();
      assertThat(app.getAppStatus().getState()).isEqualTo(ApplicationState.RUNNING);
    }
  }

  private static List<App> list(EmulatedWorkspace workspace) {
    var apps = RealClients.sdk(workspace).apps().list(new ListAppsRequest());
    return StreamSupport.stream(apps.spliterator(), false).toList();
  }
}
