package dev.appstelemetry.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class AuditFileProblemTest {

  @Test
  void namesMissingPermissionIfTheSystemNamesOnlyTheFile() {
    assertThat(AuditFileProblem.firstLine(new AccessDeniedException("/data/audit.jsonl")))
        .isEqualTo("the user of the server process has no permission");
  }
}
