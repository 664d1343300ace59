package dev.appstelemetry.emulator;

/** The types of result columns, each with its name in SQL and in the statement API. */
public enum ColumnType {
  /** {@link Boolean}. */
  BOOLEAN("BOOLEAN", "BOOLEAN"),
  /** {@link Byte}. */
  TINYINT("TINYINT", "BYTE"),
  /** {@link Short}. */
  SMALLINT("SMALLINT", "SHORT"),
  /** {@link Integer}. */
  INT("INT", "INT"),
  /** {@link Long}. */
  BIGINT("BIGINT", "LONG"),
  /** {@link Float}. */
  FLOAT("FLOAT", "FLOAT"),
  /** {@link Double}. */
  DOUBLE("DOUBLE", "DOUBLE"),
  /** {@link java.math.BigDecimal} of the column's scale. */
  DECIMAL("DECIMAL", "DECIMAL"),
  /** {@link String}. */
  STRING("STRING", "STRING"),
  /** {@link java.time.LocalDate}. */
  DATE("DATE", "DATE"),
  /** {@link java.time.Instant}. */
  TIMESTAMP("TIMESTAMP", "TIMESTAMP"),
  /** {@link java.time.LocalDateTime}; the API's type enumeration has only TIMESTAMP. */
  TIMESTAMP_NTZ("TIMESTAMP_NTZ", "TIMESTAMP"),
  /** An array of bytes. */
  BINARY("BINARY", "BINARY");

  private final String sqlName;
  private final String apiName;

  ColumnType(String sqlName, String apiName) {
    this.sqlName = sqlName;
    this.apiName = apiName;
  }

  String sqlName() {
    return sqlName;
  }

  String apiName() {
    return apiName;
  }
}
