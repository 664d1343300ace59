package dev.appstelemetry.emulator;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Exports a file, as bytes or in JSON. */
final class ExportEndpoint {

  private final WorkspaceTree tree;

  ExportEndpoint(WorkspaceTree tree) {
    this.tree = tree;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/workspace/export", this::export)
        .route("GET", "/api/2.0/workspace-files/{path*}", this::read);
  }

  private Reply export(Call call) {
    String path = call.parameter("path").orElse("");
    Optional<byte[]> content = tree.content(path);
    if (content.isEmpty()) {
      return WorkspaceTreeEndpoint.missing(path);
    }
    byte[] bytes = content.get();
    if (bytes.length > ImportEndpoint.MAX_BYTES) {
      return ImportEndpoint.tooLarge(bytes.length);
    }
    return call.parameter("direct_download").filter("true"::equals).isPresent()
        ? Reply.bytes(bytes)
        : Reply.ok(Map.of("content", Base64.getEncoder().encodeToString(bytes)));
  }

  private Reply read(Call call) {
    String path = "/" + call.variable("path");
    return tree.content(path)
        .map(Reply::bytes)
        .orElseGet(() -> WorkspaceTreeEndpoint.missing(path));
  }
}
