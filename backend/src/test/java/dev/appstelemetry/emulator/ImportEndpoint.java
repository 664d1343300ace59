package dev.appstelemetry.emulator;

import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Imports files as JSON, as a form, or as bytes, which the CLI uses for bundles. JSON and forms are
 * limited to 10 MB; larger files sent as bytes fail in the app's deployment.
 */
final class ImportEndpoint {

  static final int MAX_BYTES = 10_485_760;

  private record Upload(
      String path, @Nullable String format, @Nullable String content, boolean overwrite) {}

  private final WorkspaceTree tree;

  ImportEndpoint(WorkspaceTree tree) {
    this.tree = tree;
  }

  void register(Router router) {
    router
        .route("POST", "/api/2.0/workspace/import", this::importObject)
        .route("POST", "/api/2.0/workspace-files/import-file/{path*}", this::importFile);
  }

  private Reply importObject(Call call) {
    boolean isForm = call.header("content-type").orElse("").startsWith("multipart/form-data");
    if (isForm) {
      Form form = Form.of(call);
      return importObject(form.text("path"), form.file("content"), form.isSet("overwrite"));
    }
    Upload upload = call.json(Upload.class);
    String content = upload.content() == null ? "" : upload.content();
    return importObject(upload.path(), Base64.getDecoder().decode(content), upload.overwrite());
  }

  private Reply importObject(String path, byte[] content, boolean overwrite) {
    if (content.length > MAX_BYTES) {
      return tooLarge(content.length);
    }
    if (!overwrite && tree.find(path).isPresent()) {
      return Reply.error(400, "RESOURCE_ALREADY_EXISTS", "Path (" + path + ") already exists.");
    }
    return write(path, content);
  }

  /** The route's placeholder lacks the leading slash. */
  private Reply importFile(Call call) {
    String path = "/" + call.variable("path");
    boolean overwrite = call.parameter("overwrite").filter("true"::equals).isPresent();
    if (!overwrite && tree.find(path).isPresent()) {
      return Reply.error(409, "RESOURCE_ALREADY_EXISTS", "Path (" + path + ") already exists.");
    }
    return write(path, call.body());
  }

  private Reply write(String path, byte[] content) {
    String folder = WorkspaceTree.parent(path);
    if (tree.find(folder).isEmpty()) {
      String message = "The parent folder (" + folder + ") does not exist.";
      return Reply.error(404, "RESOURCE_DOES_NOT_EXIST", message);
    }
    tree.write(path, content);
    return Reply.ok(Map.of());
  }

  static Reply tooLarge(int bytes) {
    String message = "File size imported is (%d bytes), exceeded max size (%d bytes)";
    return Reply.error(400, "BAD_REQUEST", message.formatted(bytes, MAX_BYTES));
  }
}
