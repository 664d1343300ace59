package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.ResourceAlreadyExists;
import com.databricks.sdk.service.workspace.Delete;
import com.databricks.sdk.service.workspace.ExportRequest;
import com.databricks.sdk.service.workspace.Import;
import com.databricks.sdk.service.workspace.ImportFormat;
import com.databricks.sdk.service.workspace.ObjectInfo;
import com.databricks.sdk.service.workspace.ObjectType;
import com.databricks.sdk.service.workspace.WorkspaceAPI;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceTreeTest {

  private static final String FOLDER = "/Workspace/Users/somebody/app";

  private final EmulatedWorkspace workspace = EmulatedWorkspace.start();
  private final WorkspaceAPI files = RealClients.sdk(workspace).workspace();

  @AfterEach
  void stop() {
    workspace.close();
  }

  @Test
  void returnsFilesUnchanged() {
    files.mkdirs(FOLDER + "/lib");
    put(FOLDER + "/lib/a.jar", new byte[] {0, -1, 7});

    String content = files.export(new ExportRequest().setPath(FOLDER + "/lib/a.jar")).getContent();
    assertThat(Base64.getDecoder().decode(content)).containsExactly(0, -1, 7);
    assertThat(files.list(FOLDER)).extracting(ObjectInfo::getPath).containsExactly(FOLDER + "/lib");
    assertThat(files.list(FOLDER + "/lib"))
        .extracting(ObjectInfo::getObjectType, ObjectInfo::getSize)
        .containsExactly(tuple(ObjectType.FILE, 3L));
  }

  @Test
  void detectsNotebooksByTheirFirstLine() {
    files.mkdirs(FOLDER);
    put(FOLDER + "/launch.py", "# Databricks notebook source\n".getBytes());

    assertThat(files.getStatus(FOLDER + "/launch").getObjectType()).isEqualTo(ObjectType.NOTEBOOK);
  }

  @Test
  void refusesAFileWithoutAFolderAndAnExistingFile() {
    assertThatThrownBy(() -> put(FOLDER + "/a", new byte[1])).isInstanceOf(NotFound.class);
    files.mkdirs(FOLDER);
    put(FOLDER + "/a", new byte[1]);
    assertThatThrownBy(() -> put(FOLDER + "/a", new byte[1]))
        .isInstanceOf(ResourceAlreadyExists.class);
  }

  @Test
  void refusesToImportAFileAboveTenMegabytes() {
    files.mkdirs(FOLDER);
    assertThatThrownBy(() -> put(FOLDER + "/a", new byte[ImportEndpoint.MAX_BYTES + 1]))
        .hasMessage("File size imported is (10485761 bytes), exceeded max size (10485760 bytes)");
  }

  @Test
  void deletesANonEmptyFolderOnlyRecursively() {
    files.mkdirs(FOLDER + "/lib");
    assertThatThrownBy(() -> files.delete(new Delete().setPath(FOLDER)))
        .hasMessageContaining("is not empty");
    files.delete(new Delete().setPath(FOLDER).setRecursive(true));
    assertThatThrownBy(() -> files.getStatus(FOLDER + "/lib")).isInstanceOf(NotFound.class);
  }

  private void put(String path, byte[] content) {
    String text = Base64.getEncoder().encodeToString(content);
    files.importContent(new Import().setPath(path).setContent(text).setFormat(ImportFormat.AUTO));
  }
}
