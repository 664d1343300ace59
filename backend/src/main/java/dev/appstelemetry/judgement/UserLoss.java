package dev.appstelemetry.judgement;

/** Judges whether an app lost users beyond chance. */
public final class UserLoss {

  /** With fewer users before, a fall says little. */
  private static final long MIN_USERS = 20;

  private UserLoss() {}

  /**
   * Returns whether more users were lost than chance explains. Each user that is there in one
   * period only is counted as a coin that fell on one side.
   *
   * @param before the users of the previous period
   * @param gained the users of the window only
   * @param lost the users of the previous period only
   */
  public static boolean isBeyondChance(long before, long gained, long lost) {
    return before >= MIN_USERS
        && CountChange.ofUsers(before + gained, gained, lost) == CountChange.FELL;
  }
}
