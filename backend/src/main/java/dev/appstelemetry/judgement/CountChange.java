package dev.appstelemetry.judgement;

/**
 * Whether a count changed beyond chance between the previous period and the window. Each user is
 * one observation, so that a few busy users are no trend.
 */
public enum CountChange {
  /** The count rose beyond chance. */
  ROSE,
  /** The count fell beyond chance. */
  FELL,
  /** The change is usual. */
  USUAL,
  /** There are too few users for a verdict. */
  TOO_FEW;

  /** The minimum of users in both periods together for a verdict. */
  private static final long MIN_USERS = 10;

  /** The quantile of the standard normal distribution for 99 %. */
  private static final double STANDARD_ERRORS = 2.58;

  /**
   * Judges a number of users.
   *
   * @param users the users of both periods together
   * @param gained the users of the window only
   * @param lost the users of the previous period only
   */
  public static CountChange ofUsers(long users, long gained, long lost) {
    // Each of these users is a difference of one, whose square is one.
    return of(users, gained - lost, gained + lost);
  }

  /**
   * Judges a number of interactions.
   *
   * @param users the users of both periods together
   * @param difference the sum of the users' differences: interactions of the window less those of
   *     the previous period
   * @param squares the sum of the squares of these differences
   */
  public static CountChange ofInteractions(long users, long difference, long squares) {
    return of(users, difference, squares);
  }

  private static CountChange of(long users, long difference, long squares) {
    if (users < MIN_USERS) {
      return TOO_FEW;
    }
    if (Math.abs(difference) <= STANDARD_ERRORS * Math.sqrt((double) squares)) {
      return USUAL;
    }
    return difference > 0 ? ROSE : FELL;
  }
}
