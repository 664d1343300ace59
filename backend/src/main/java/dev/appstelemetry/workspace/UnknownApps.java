package dev.appstelemetry.workspace;

import dev.appstelemetry.query.AppNames;
import jakarta.inject.Singleton;
import java.util.Map;

/** Stands in until there is a list of apps. */
@Singleton
class UnknownApps implements AppNames {

  @Override
  public Names current() {
    return new Names(Map.of(), "The list of apps is not read.");
  }
}
