package dev.appstelemetry.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.store.embedded.BitRot;
import io.micronaut.data.exceptions.DataAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The store of audit files is kept, and only what changed is read. */
class KeptFilesTest extends KeptFilesFixture {

  private static final String MORNING = "2026-11-20T08:00:00Z";
  private static final String NOON = "2026-11-20T12:00:00Z";

  @Test
  void doesNotReadTheSameFilesAgain() throws Exception {
    Path file = write("a.json", row("1", MORNING, "ann"), "no row\n");
    open();
    FilesReport first = report();
    replaceUnseen(file, row("1", MORNING, "eve"));

    reopen();

    assertThat(users()).containsExactly("ann@example.com");
    assertThat(report()).usingRecursiveComparison().ignoringFields("checkedAt").isEqualTo(first);
    assertThat(first.unreadableRows()).isEqualTo(1);
    assertThat(first.firstUnreadable()).isNotNull();
  }

  @Test
  void addsTheRowsOfNewFilesOnly() throws Exception {
    Path file = write("a.json", row("1", MORNING, "ann"));
    open();
    long generation = source.rows().orElseThrow().number();
    replaceUnseen(file, row("1", MORNING, "eve"));
    write("b.json", row("2", NOON, "bob"));

    assertThat(source.readNew().number()).isEqualTo(generation + 1);

    assertThat(users()).containsExactly("ann@example.com", "bob@example.com");
    assertThat(report().files()).isEqualTo(2);
    assertThat(report().rows()).isEqualTo(2);
  }

  @Test
  void keepsTheGenerationIfThereIsNothingNew() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    open();
    long generation = source.rows().orElseThrow().number();

    assertThat(source.readNew().number()).isEqualTo(generation);
  }

  @Test
  void readsAllFilesAgainIfOneChanged() throws Exception {
    Path file = write("a.json", row("1", MORNING, "ann"));
    write("b.json", row("1", MORNING, "ann"), row("2", NOON, "bob"));
    open();
    assertThat(report().doubledRows()).isEqualTo(1);
    Files.writeString(file, row("3", MORNING, "cleo"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

    var unused = source.readNew();

    assertThat(users()).containsExactly("ann@example.com", "cleo@example.com", "bob@example.com");
    assertThat(report().doubledRows()).isZero();
    assertThat(report().rows()).isEqualTo(3);
  }

  @Test
  void dropsTheRowsOfAFileThatIsGone() throws Exception {
    Path file = write("a.json", row("1", MORNING, "ann"));
    write("b.json", row("2", NOON, "bob"));
    open();
    Files.delete(file);

    reopen();

    assertThat(users()).containsExactly("bob@example.com");
    assertThat(report().files()).isEqualTo(1);
  }

  @Test
  void countsAnEventOfAnEarlierFileOnce() throws Exception {
    write("a.json", row("1", NOON, "late"), row("", NOON, "ann"));
    open();
    write("b.json", row("1", MORNING, "early"), row("", NOON, "ann"));

    var unused = source.readNew();

    assertThat(users()).containsExactly("early@example.com", "ann@example.com", "ann@example.com");
    assertThat(report().doubledRows()).isEqualTo(1);
    assertThat(report().rows()).isEqualTo(3);
  }

  @Test
  void keepsItsRowsIfANewFileIsRefused() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    open();
    Path refused = write("b.json", "a,b\n1,2\n");

    assertThatExceptionOfType(SettingsProblem.class)
        .isThrownBy(source::readNew)
        .withMessageContaining("b.json")
        .withMessageContaining("it has no JSON objects");

    assertThat(users()).containsExactly("ann@example.com");
    Files.delete(refused);
    write("c.json", row("2", NOON, "bob"));
    var unused = source.readNew();
    assertThat(users()).containsExactly("ann@example.com", "bob@example.com");
  }

  @Test
  void keepsItsRowsIfAllFilesAreGone() throws Exception {
    Path file = write("a.json", row("1", MORNING, "ann"));
    open();
    Files.delete(file);

    assertThatExceptionOfType(SettingsProblem.class)
        .isThrownBy(source::readNew)
        .withMessageContaining("matches no file");

    assertThat(users()).containsExactly("ann@example.com");
  }

  @Test
  void readsAgainIfTheStoreIsDamaged() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    open();
    close();
    Files.writeString(storeFile(), "x".repeat(20_000));

    open();

    assertThat(users()).containsExactly("ann@example.com");
    assertThat(report().storeProblem()).contains("was damaged");
  }

  @Test
  void readsAgainIfABlockOfTheStoreIsDamaged() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      rows.append(row("id-" + i, MORNING, i == 0 ? "lost" : "user" + i % 50));
    }
    write("a.json", rows.toString());
    open();
    long generation = source.rows().orElseThrow().number();
    close();
    BitRot.at("lost@example.com", storeFile());
    open();

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> store.policy().run(this::countUsers))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
    assertThat(source.broken()).isTrue();

    assertThat(source.readNew().number()).isGreaterThan(generation);
    assertThat(source.broken()).isFalse();
    assertThat(users()).hasSize(2_000).contains("lost@example.com");
    assertThat(report().storeProblem()).isEqualTo("The store was damaged and is filled again.");
  }

  private long countUsers() {
    try {
      return users().size();
    } catch (SQLException e) {
      throw new DataAccessException("The statement failed", e);
    }
  }

  @Test
  void keepsTheRowsInMemoryIfAnotherServerUsesTheStore() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    open();
    FileSource second = FileSources.keptIn(storeFile(), folder + "/*.json");
    try (var other = second.open()) {
      assertThat(texts(other, "select user_name from events")).containsExactly("ann@example.com");
      assertThat(second.report().orElseThrow().storeProblem()).contains("in memory");
    }
    assertThat(users()).containsExactly("ann@example.com");
  }

  @Test
  void keepsTheRowsInMemoryIfTheFolderCannotBeWritten() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    Path blocked = Files.writeString(folder.resolve("blocked"), "");
    source = FileSources.keptIn(blocked.resolve("files.duckdb"), folder + "/*.json");

    store = source.open();

    assertThat(users()).containsExactly("ann@example.com");
    assertThat(report().storeProblem()).contains("cannot be written", "in memory");
  }

  @Test
  void leavesNoTemporaryFileAndLetsOnlyTheOwnerRead() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    open();
    Path temporary = storeFile().resolveSibling("files.duckdb.tmp");
    Files.writeString(temporary.resolve("staging.duckdb"), "left by a killed process");

    reopen();

    assertThat(temporary).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(storeFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void mayReadOnlyTheFilesOfTheSetting() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    open();
    Path secret = Files.writeString(storeFile().resolveSibling("secret.json"), "{}");
    try (Connection connection = store.connections().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("from read_json('" + secret + "')"))
          .withMessageContaining("disabled by configuration");
    }
    try (Connection connection = store.connections().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("copy (select 1) to '" + secret + "'"));
    }
  }

  /** The rows and the record of the files are one transaction. */
  @Test
  void readsAgainWhatAnInterruptedStartHadNotCommitted() throws Exception {
    write("a.json", row("1", MORNING, "ann"));
    open();
    write("b.json", row("2", NOON, "bob"));
    var unused = source.readNew();
    close();
    try (Connection raw = DriverManager.getConnection("jdbc:duckdb:" + storeFile());
        Statement statement = raw.createStatement()) {
      statement.execute("delete from source_files where name like '%b.json'");
      statement.execute("delete from events where user_name like 'bob%'");
    }

    open();

    assertThat(users()).containsExactly("ann@example.com", "bob@example.com");
  }
}
