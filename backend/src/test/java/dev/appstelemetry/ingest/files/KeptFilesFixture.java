package dev.appstelemetry.ingest.files;

import dev.appstelemetry.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Audit files in a folder, and a source that keeps their rows in a file. */
abstract class KeptFilesFixture {

  @TempDir Path folder;
  @TempDir private Path stores;

  FileSource source;
  EmbeddedStore store;

  Path storeFile() {
    return stores.resolve("files.duckdb");
  }

  void open() {
    source = FileSources.keptIn(storeFile(), folder + "/*.json");
    store = source.open();
  }

  void reopen() {
    close();
    open();
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
      store = null;
    }
  }

  /** Writes a file of rows. Every call has a later time of change. */
  Path write(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", rows));
  }

  /** Overwrites a file so that its size and time of change stay. */
  void replaceUnseen(Path file, String text) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    String padded = text + " ".repeat((int) (Files.size(file) - text.length()));
    Files.writeString(file, padded);
    Files.setLastModifiedTime(file, time);
  }

  /** A row of an event. */
  static String row(String id, String time, String user) {
    return """
    {"event_id":%s,"event_time":"%s","workspace_id":"1","service_name":"apps",\
    "action_name":"openApp","request_params":{"app_name":"sales"},"response":{"status_code":200},\
    "user_identity":{"email":"%s@example.com"}}
    """
        .formatted(id.isEmpty() ? "null" : "\"" + id + "\"", time, user);
  }

  /** The events of the store as text, in order. */
  List<String> events() throws SQLException {
    return texts(store, "select cast(events as varchar) from events order by all");
  }

  List<String> users() throws SQLException {
    return texts(store, "select user_name from events order by event_time, user_name");
  }

  static List<String> texts(EmbeddedStore store, String sql) throws SQLException {
    try (Connection connection = store.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  FilesReport report() {
    return source.report().orElseThrow();
  }
}
