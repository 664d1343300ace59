package dev.appstelemetry.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.store.Slice;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the file of the copy. */
class StoreFileTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("store").resolve("events.db");
  }

  private StoreWriter open() {
    return StoreWriter.open(SqlFilesOnClasspath.open(), file, 200, Duration.ofDays(9));
  }

  /** Copies a slice without rows, and returns the state. */
  private static StoreState copy(StoreWriter writer) throws SQLException {
    Slice slice = new Slice(Slice.Kind.FILL, NOW.minusSeconds(3600), NOW, Set.of("client"));
    try (Connection none = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = none.createStatement();
        ResultSet rows = statement.executeQuery("select 1 limit 0")) {
      assertThat(writer.stage(rows, slice)).isZero();
    }
    var unused = writer.commit(slice, NOW);
    return writer.state();
  }

  @Test
  void isReadableByItsOwnerAlone() throws Exception {
    try (StoreWriter writer = open()) {
      var unused = copy(writer);
      try (var files = Files.list(file.getParent())) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
              .as(each.toString())
              .isEqualTo("rw-------");
        }
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void keepsTheCopyOverARestart() throws Exception {
    StoreState before;
    try (StoreWriter writer = open()) {
      before = copy(writer);
    }
    try (StoreWriter writer = open()) {
      assertThat(writer.problem()).isNull();
      assertThat(writer.state()).isEqualTo(before);
      assertThat(before.generation()).isEqualTo(1);
      assertThat(before.clients()).containsExactly("client");
    }
  }

  @Test
  void isCreatedAnewIfItIsDamaged() throws Exception {
    try (StoreWriter writer = open()) {
      var unused = copy(writer);
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(4100);
      bytes.write("damage".repeat(20).getBytes(StandardCharsets.UTF_8));
    }
    try (StoreWriter writer = open()) {
      assertThat(writer.problem()).isEqualTo("The store was damaged and is filled again.");
      assertThat(writer.state().empty()).isTrue();
      assertThat(copy(writer).generation()).isEqualTo(1);
    }
  }

  @Test
  void isCreatedAnewIfItIsNoDatabaseAnyMore() throws Exception {
    open().close();
    Files.writeString(file, "no database".repeat(1000));
    try (StoreWriter writer = open()) {
      assertThat(writer.problem()).isEqualTo("The store was damaged and is filled again.");
      assertThat(copy(writer).generation()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5_000})
  void isCreatedAnewIfItWasCut(int bytes) throws Exception {
    open().close();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
    try (StoreWriter writer = open()) {
      assertThat(writer.problem()).endsWith("and is filled again.");
      assertThat(writer.path()).isEqualTo(file);
      assertThat(copy(writer).generation()).isEqualTo(1);
    }
  }

  @Test
  void isCreatedAnewIfItIsOfAnotherVersion() throws Exception {
    open().close();
    try (Connection other = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("update store_properties set value = '1' where name = 'version'");
    }
    try (StoreWriter writer = open()) {
      assertThat(writer.problem()).isEqualTo("The store had another version and is filled again.");
      assertThat(copy(writer).generation()).isEqualTo(1);
    }
  }

  /** The setting can name a wrong file, even one with the exported rows. */
  @Test
  void leavesAFileThatIsNoStoreAsItIs() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"event_id\":\"1\"}\n".repeat(1000));
    assertThatTheFileStays();

    Files.delete(file);
    try (Connection other = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("create table events (event_id varchar)");
    }
    assertThatTheFileStays();
  }

  private void assertThatTheFileStays() throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (StoreWriter writer = open()) {
      assertThat(writer.path()).isNull();
      assertThat(writer.problem())
          .isEqualTo(
              "The file events.db is not a store of this server, and is left as it is. Set"
                  + " TELEMETRY_STORE_PATH to another file. The copy is kept in memory and is"
                  + " filled again after a restart.");
      assertThat(copy(writer).generation()).isEqualTo(1);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void isLeftAloneIfAnotherStoreUsesIt() throws Exception {
    try (StoreWriter first = open();
        StoreWriter second = open()) {
      var unused = copy(first);
      assertThat(second.path()).isNull();
      assertThat(second.problem()).startsWith("The store events.db is used by another process.");
      assertThat(copy(second).generation()).isEqualTo(1);
    }
    try (StoreWriter again = open()) {
      assertThat(again.problem()).isNull();
      assertThat(again.state().generation()).isEqualTo(1);
    }
  }

  @Test
  void isReplacedByMemoryIfItCannotBeWritten() throws Exception {
    Files.writeString(folder.resolve("store"), "a file where the folder would be");
    try (StoreWriter writer = open()) {
      assertThat(writer.path()).isNull();
      assertThat(writer.problem())
          .isEqualTo(
              "The store events.db cannot be written. The copy is kept in memory and is filled"
                  + " again after a restart.");
      assertThat(copy(writer).generation()).isEqualTo(1);
    }
  }
}
