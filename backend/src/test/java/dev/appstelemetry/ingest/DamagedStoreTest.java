package dev.appstelemetry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.appstelemetry.Await;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.embedded.BitRot;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A store with a damaged block, which the database notices when it reads the block. */
class DamagedStoreTest extends SyncFixture {

  private static final String LOST = "lost@example.com";

  /** Fills a store, and damages the block of a user's rows, which are this old. */
  private Generation damaged(int days) throws Exception {
    for (int user = 0; user < 50; user++) {
      String name = user == 0 ? LOST : "user" + user + "@example.com";
      log.add(NOW.minus(Duration.ofDays(days)).minusSeconds(user), "id-" + user, name, "openApp");
    }
    log.execute(
        "insert into audit select audit.* replace (event_id || '-' || copy as event_id) from audit,"
            + " range(40) copies(copy)");
    openStore();
    copy();
    Generation before = sync.current();
    damageAgain();
    return before;
  }

  private void damageAgain() throws Exception {
    closeStore();
    BitRot.at(LOST, folder.resolve("store/events.db"));
    openStore();
    assertThat(writer.problem()).isNull();
    assertThat(sync.current().number()).isPositive();
  }

  /** Counts the users as a query does. */
  private long users() {
    return writer
        .store()
        .policy()
        .run(
            () -> {
              try (Connection connection = writer.store().connections().getConnection();
                  Statement statement = connection.createStatement();
                  ResultSet row =
                      statement.executeQuery("select count(distinct user_name) from events")) {
                row.next();
                return row.getLong(1);
              } catch (SQLException e) {
                throw new DataAccessException("The statement failed", e);
              }
            });
  }

  @Test
  void isFilledAgainIfACopyFindsTheDamage() throws Exception {
    Generation before = damaged(1);
    copy();
    assertThat(sync.current().number()).isZero();
    assertThat(sync.current().staleReason()).isEqualTo("The store was damaged.");
    assertThat(writer.problem()).isEqualTo("The store was damaged and is filled again.");

    copy();
    assertThat(copied()).isEqualTo(recounted());
    assertThat(sync.current().staleReason()).isNull();
    assertThat(sync.current().number()).isGreaterThan(before.number());
    assertThat(sync.hold(before.number())).isFalse();
    assertThat(sync.hold(sync.current().number())).isTrue();
  }

  @Test
  void isFilledAgainIfAQueryFindsTheDamage() throws Exception {
    var unused = damaged(40);
    copy();
    assertThat(sync.current().staleReason()).as("old rows are not read by a copy").isNull();

    Failure failure = catchThrowableOfType(Failure.class, this::users);
    assertThat(failure.code()).isEqualTo(FailureCode.STORE_UNAVAILABLE);
    assertThat(failure.code().retryable()).isTrue();
    assertThat(failure.detail()).isEqualTo("The store was damaged.");

    Await.until(() -> sync.read().isDone() && !sync.current().refreshing());
    assertThat(writer.problem()).isEqualTo("The store was damaged and is filled again.");
    assertThat(users()).isEqualTo(50);
    assertThat(copied()).isEqualTo(recounted());
  }

  @Test
  void isNotReplacedWhileAQueryStillReadsIt() throws Exception {
    Generation before = damaged(1);
    try (Connection reader = writer.store().connections().getConnection();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select count(*) from events");
      copy();
      assertThat(sync.current().number()).isEqualTo(before.number());
      assertThat(catchThrowableOfType(Failure.class, this::users).code())
          .isEqualTo(FailureCode.STORE_UNAVAILABLE);
      reader.rollback();
    }
    copy();
    assertThat(copied()).isEqualTo(recounted());
  }

  @Test
  void isKeptInMemoryIfItIsDamagedTwice() throws Exception {
    var unused = damaged(1);
    copy();
    copy();
    assertThat(writer.path()).isNotNull();

    // As if the disk damaged it again while it is open.
    assertThat(
            writer.failure(new SQLException("Corrupt database file: computed checksum 1 does not")))
        .isPresent();
    copy();
    assertThat(writer.path()).isNull();
    assertThat(writer.problem())
        .isEqualTo(
            "The store events.db was damaged twice. The copy is kept in memory and is filled again"
                + " after a restart.");
    assertThat(copied()).isEqualTo(recounted());
  }
}
