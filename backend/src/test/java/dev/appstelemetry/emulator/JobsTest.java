package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.jobs.BaseJob;
import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.jobs.JobSettings;
import com.databricks.sdk.service.jobs.JobsAPI;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import com.databricks.sdk.service.jobs.ResetJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

  private final EmulatedWorkspace workspace = EmulatedWorkspace.start();
  private final JobsAPI jobs = RealClients.sdk(workspace).jobs();

  @AfterEach
  void stop() {
    workspace.close();
  }

  @Test
  void keepsTheSettingsOfAJob() {
    long id = jobs.create(new CreateJob().setName("first").setTimeoutSeconds(60L)).getJobId();

    assertThat(jobs.get(id).getSettings().getTimeoutSeconds()).isEqualTo(60);
    assertThat(jobs.list(new ListJobsRequest())).extracting(BaseJob::getJobId).containsExactly(id);
  }

  @Test
  void replacesTheSettingsOfAJob() {
    long id = jobs.create(new CreateJob().setName("first").setTimeoutSeconds(60L)).getJobId();

    jobs.reset(new ResetJob().setJobId(id).setNewSettings(new JobSettings().setName("second")));

    assertThat(jobs.get(id).getSettings().getName()).isEqualTo("second");
    assertThat(jobs.get(id).getSettings().getTimeoutSeconds()).isNull();
  }

  @Test
  void doesNotFindADeletedJob() {
    long id = jobs.create(new CreateJob().setName("first")).getJobId();

    jobs.delete(id);

    assertThat(jobs.list(new ListJobsRequest())).isEmpty();
    assertThatThrownBy(() -> jobs.get(id))
        .isInstanceOf(ResourceDoesNotExist.class)
        .hasMessageContaining("does not exist");
  }
}
