package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.jdbc.WarehouseDriver;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement through the driver against a workspace inside this process. On first use the
 * driver loads about three thousand classes, which takes seconds and would delay the first answer.
 */
final class DriverWarmUp {

  /** The end of the year 9999, in seconds. */
  private static final long NEVER = 253_402_300_799L;

  private final WarehouseDriver driver;

  DriverWarmUp(WarehouseDriver driver) {
    this.driver = driver;
  }

  /** Opens a session, binds and runs a statement, and returns its row. */
  List<@Nullable Object> run() throws SQLException, IOException {
    try (LoopbackWorkspace workspace = new LoopbackWorkspace();
        Connection connection = driver.open(workspace.address(), token(workspace.address()));
        PreparedStatement statement = connection.prepareStatement("select ?, ?, ?, ?")) {
      statement.setString(1, "text");
      statement.setInt(2, 1);
      statement.setObject(3, LocalDate.EPOCH);
      statement.setObject(4, true, Types.BOOLEAN);
      try (ResultSet rows = statement.executeQuery()) {
        return onlyRow(rows);
      }
    }
  }

  /** Returns an unsigned JWT of this issuer: the driver reads the issuer and the expiry. */
  private static String token(URI issuer) {
    String claims = "{\"iss\":\"%s/oidc\",\"exp\":%d}".formatted(issuer, NEVER);
    return Stream.of("{\"alg\":\"RS256\"}", claims, "unsigned")
        .map(part -> part.getBytes(StandardCharsets.UTF_8))
        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
        .collect(Collectors.joining("."));
  }

  private static List<@Nullable Object> onlyRow(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    List<@Nullable Object> row = new ArrayList<>();
    while (rows.next()) {
      for (int column = 1; column <= columns; column++) {
        row.add(rows.getObject(column));
      }
    }
    return row;
  }
}
