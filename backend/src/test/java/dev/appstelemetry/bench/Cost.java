package dev.appstelemetry.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micronaut.serde.annotation.Serdeable;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/**
 * What some work took.
 *
 * @param rows the number of rows
 * @param wallMs the elapsed milliseconds
 * @param processorMs the milliseconds of CPU time of this process, in all threads
 */
@Serdeable
record Cost(long rows, double wallMs, double processorMs) {

  static final Cost NONE = new Cost(0, 0, 0);

  private static final double NANOS_PER_MILLI = 1e6;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Work on rows. Returns their number. */
  interface Work {
    long run() throws SQLException;
  }

  /** Does the work and returns what it took. */
  static Cost of(Work work) throws SQLException {
    long processor = PROCESS.getProcessCpuTime();
    long wall = System.nanoTime();
    long rows = work.run();
    return new Cost(
        rows,
        (System.nanoTime() - wall) / NANOS_PER_MILLI,
        (PROCESS.getProcessCpuTime() - processor) / NANOS_PER_MILLI);
  }

  Cost plus(Cost other) {
    return new Cost(rows + other.rows, wallMs + other.wallMs, processorMs + other.processorMs);
  }
}
