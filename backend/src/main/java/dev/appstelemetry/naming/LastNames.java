package dev.appstelemetry.naming;

import dev.appstelemetry.naming.AppNames.ListedApp;
import java.util.Map;

/** The names of the last list of apps that an earlier process loaded. */
public interface LastNames {

  /** Returns the apps by their ids, as in {@link AppNames.Names}; empty if no list is known. */
  Map<String, ListedApp> byId();
}
