package dev.appstelemetry.workspace;

import dev.appstelemetry.query.SqlFiles;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The made-up apps of the embedded database. */
final class SampledApps implements AppsSource {

  private final JdbcOperations jdbc;
  private final SqlFiles files;
  private final AppsReader reader;

  SampledApps(JdbcOperations jdbc, SqlFiles files, AppsReader reader) {
    this.jdbc = jdbc;
    this.files = files;
    this.reader = reader;
  }

  @Override
  public List<WorkspaceApp> list() {
    String json = jdbc.execute(this::read);
    try {
      return reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).apps();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(Connection connection) throws SQLException {
    String sql = files.read("duckdb/list_of_apps.sql");
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString("apps");
    }
  }
}
