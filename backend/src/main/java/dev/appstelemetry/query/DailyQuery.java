package dev.appstelemetry.query;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query with at most one row for each day, or for each hour if the window is one day. Its result
 * has all days or hours that the log covers; one without events is a zero.
 *
 * @param <R> a row of the query
 * @param <D> the data of a day or hour
 */
public abstract class DailyQuery<R extends DailyQuery.DayRow<D>, D>
    extends WindowQuery<NoOptions, R, List<D>> {

  /** A row of a day or hour. */
  public interface DayRow<D> extends QueryRow {
    LocalDate date();

    /** Returns the hour of the day, or null for the whole day. */
    @Nullable Integer hour();

    /**
     * Returns the data of the day or hour.
     *
     * @param complete whether it is over
     */
    D day(boolean complete);

    /** Returns the day or hour. */
    default TimeStep step() {
      return new TimeStep(date(), hour());
    }
  }

  private final CoveredDays covered;
  private final Function<TimeStep, R> zero;

  /**
   * @param zero returns the row of a day or hour without events
   */
  protected DailyQuery(
      QueryText text,
      QueryRunner runner,
      Class<R> rowType,
      CoveredDays covered,
      Function<TimeStep, R> zero) {
    super(text, runner, rowType);
    this.covered = covered;
    this.zero = zero;
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, NoOptions options, Instant now) {
    return common.with("by_hour", TimeStep.isByHour(window));
  }

  @Override
  protected final List<D> data(List<R> rows, Filters filters, Instant now) {
    return covered
        .rows(filters, rows, DayRow::step, zero, now)
        .map(row -> row.day(row.step().isComplete(filters.window(), now)))
        .toList();
  }
}
