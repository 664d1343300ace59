package dev.appstelemetry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs an SQL script on an empty DuckDB. */
public final class SqlScript {

  private SqlScript() {}

  /**
   * Runs the script.
   *
   * @param args the file of the script, and {@code name=value} for each {@code {{name}}} in it
   */
  public static void main(String[] args) throws IOException, SQLException {
    String script = Files.readString(Path.of(args[0]));
    for (int i = 1; i < args.length; i++) {
      String[] parameter = args[i].split("=", 2);
      script = script.replace("{{" + parameter[0] + "}}", parameter[1]);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(script);
    }
  }
}
