package dev.appstelemetry.ingest;

import dev.appstelemetry.store.EventStore;

/** A source of audit rows. */
public interface EventSource {

  /**
   * Opens the store with the rows of the source. May take long, because rows may be loaded first.
   *
   * @throws dev.appstelemetry.failure.SettingsProblem if the configured rows cannot be read
   */
  EventStore open();
}
