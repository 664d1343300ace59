package dev.appstelemetry.bench;

import java.time.ZoneId;
import java.util.List;

/** Time zones with which requests are not answered from the cache. */
final class Zones {

  private Zones() {}

  /** Returns the given number of time zones from all continents. */
  static List<String> of(int count) {
    List<String> regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.*"))
            .sorted()
            .toList();
    int step = regions.size() / count;
    return regions.stream().filter(zone -> regions.indexOf(zone) % step == 0).limit(count).toList();
  }
}
