package dev.appstelemetry.emulator;

import dev.appstelemetry.emulator.WorkspaceTree.Description;
import java.util.Map;
import java.util.Optional;

/** Lists, creates and deletes folders and files. */
final class WorkspaceTreeEndpoint {

  private record FolderRequest(String path) {}

  private record DeleteRequest(String path, boolean recursive) {}

  private final WorkspaceTree tree;

  WorkspaceTreeEndpoint(WorkspaceTree tree) {
    this.tree = tree;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/workspace/get-status", this::status)
        .route("GET", "/api/2.0/workspace/list", this::list)
        .route("POST", "/api/2.0/workspace/mkdirs", this::makeFolder)
        .route("POST", "/api/2.0/workspace/delete", this::delete);
  }

  private Reply status(Call call) {
    String path = call.parameter("path").orElse("");
    return tree.find(path).map(Reply::ok).orElseGet(() -> missing(path));
  }

  /** Lists a folder; a file lists itself. */
  private Reply list(Call call) {
    String path = call.parameter("path").orElse("");
    Optional<Description> found = tree.find(path);
    return found
        .map(node -> node.isFolder() ? tree.children(path) : found.stream().toList())
        .map(nodes -> Reply.ok(nodes.isEmpty() ? Map.of() : Map.of("objects", nodes)))
        .orElseGet(() -> missing(path));
  }

  private Reply makeFolder(Call call) {
    String path = call.json(FolderRequest.class).path();
    if (tree.find(path).filter(node -> !node.isFolder()).isPresent()) {
      return Reply.error(400, "RESOURCE_ALREADY_EXISTS", "Path (" + path + ") already exists.");
    }
    tree.makeFolder(path);
    return Reply.ok(Map.of());
  }

  private Reply delete(Call call) {
    DeleteRequest deletion = call.json(DeleteRequest.class);
    if (tree.find(deletion.path()).isEmpty()) {
      return missing(deletion.path());
    }
    if (!deletion.recursive() && !tree.below(deletion.path()).isEmpty()) {
      String message = "Folder (" + deletion.path() + ") is not empty";
      return Reply.error(400, "DIRECTORY_NOT_EMPTY", message);
    }
    tree.delete(deletion.path());
    return Reply.ok(Map.of());
  }

  static Reply missing(String path) {
    String message = "Path (" + path + ") doesn't exist.";
    return Reply.error(404, "RESOURCE_DOES_NOT_EXIST", message);
  }
}
