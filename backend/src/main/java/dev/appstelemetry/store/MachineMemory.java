package dev.appstelemetry.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Reads the memory of the machine or of its container. */
final class MachineMemory {

  private static final long MEGABYTE = 1L << 20;

  private MachineMemory() {}

  /** Returns the memory in megabytes. */
  static long megabytes() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        / MEGABYTE;
  }
}
