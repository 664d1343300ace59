package dev.appstelemetry.emulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The workspace's folders and files in memory, by absolute path. */
final class WorkspaceTree {

  private static final byte[] NOTEBOOK =
      "# Databricks notebook source".getBytes(StandardCharsets.UTF_8);

  /**
   * The API's description of a folder, file or notebook.
   *
   * @param objectType DIRECTORY, FILE or NOTEBOOK
   * @param size in bytes; only for files
   * @param modifiedAt in milliseconds since 1970; only for files
   */
  record Description(
      String path,
      String objectType,
      long objectId,
      @Nullable Integer size,
      @Nullable Long modifiedAt) {

    @JsonIgnore
    boolean isFolder() {
      return objectType.equals("DIRECTORY");
    }
  }

  private record Node(Description description, byte[] content) {}

  private final Clock clock;
  private final NavigableMap<String, Node> nodes = new TreeMap<>();
  private long nextId = 1;

  WorkspaceTree(Clock clock) {
    this.clock = clock;
  }

  /** Creates a folder and its parents. */
  synchronized void makeFolder(String path) {
    if (!path.isEmpty() && !nodes.containsKey(path)) {
      makeFolder(parent(path));
      put(path, "DIRECTORY", new byte[0]);
    }
  }

  /** Writes a file into an existing folder; a notebook is recognized by its first line. */
  synchronized void write(String path, byte[] content) {
    boolean isNotebook = path.endsWith(".py") && startsWith(content, NOTEBOOK);
    if (isNotebook) {
      put(path.substring(0, path.length() - ".py".length()), "NOTEBOOK", content);
    } else {
      put(path, "FILE", content);
    }
  }

  private void put(String path, String type, byte[] content) {
    Node old = nodes.get(path);
    long id = old == null ? nextId++ : old.description().objectId();
    boolean isFolder = type.equals("DIRECTORY");
    var description =
        new Description(
            path, type, id, isFolder ? null : content.length, isFolder ? null : clock.millis());
    nodes.put(path, new Node(description, content));
  }

  synchronized Optional<Description> find(String path) {
    return Optional.ofNullable(nodes.get(path)).map(Node::description);
  }

  synchronized Optional<byte[]> content(String path) {
    return Optional.ofNullable(nodes.get(path)).map(Node::content);
  }

  /** The direct children of a folder. */
  synchronized List<Description> children(String folder) {
    return below(folder).stream().filter(node -> parent(node.path()).equals(folder)).toList();
  }

  /** All descendants of a folder. */
  synchronized List<Description> below(String folder) {
    return nodes.subMap(folder + "/", folder + "0").values().stream()
        .map(Node::description)
        .toList();
  }

  synchronized void delete(String path) {
    below(path).forEach(node -> nodes.remove(node.path()));
    nodes.remove(path);
  }

  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static boolean startsWith(byte[] content, byte[] beginning) {
    int length = Math.min(content.length, beginning.length);
    return Arrays.equals(content, 0, length, beginning, 0, beginning.length);
  }
}
