package dev.appstelemetry.query;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.sql.QueryText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A query with at most one row for each day. Its result has all days that the log covers; a day
 * without events is a zero.
 *
 * @param <R> a row of the query
 * @param <D> the data of a day
 */
public abstract class DailyQuery<R extends DailyQuery.DayRow<D>, D>
    extends WindowQuery<NoOptions, R, List<D>> {

  /** A row of a day. */
  public interface DayRow<D> extends QueryRow {
    LocalDate date();

    /**
     * Returns the data of the day.
     *
     * @param complete whether the day is over
     */
    D day(boolean complete);
  }

  private final CoveredDays covered;
  private final Function<LocalDate, R> zero;

  /**
   * @param zero returns the row of a day without events
   */
  protected DailyQuery(
      QueryText text,
      QueryRunner runner,
      Class<R> rowType,
      CoveredDays covered,
      Function<LocalDate, R> zero) {
    super(text, runner, rowType);
    this.covered = covered;
    this.zero = zero;
  }

  @Override
  protected final List<D> data(List<R> rows, Filters filters, Instant now) {
    return covered
        .rows(filters, rows, DayRow::date, zero)
        .map(row -> row.day(filters.window().complete(row.date(), now)))
        .toList();
  }
}
