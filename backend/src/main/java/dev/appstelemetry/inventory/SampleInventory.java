package dev.appstelemetry.inventory;

import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Loads the inventory of the sample. */
@Singleton
@FromSource(Source.SAMPLE)
final class SampleInventory implements InventorySource {

  private final JdbcOperations jdbc;
  private final SqlFiles files;
  private final InventoryReader reader;

  SampleInventory(JdbcOperations jdbc, SqlFiles files, InventoryReader reader) {
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
    String sql = files.read("duckdb/sample_inventory.sql");
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString("apps");
    }
  }
}
