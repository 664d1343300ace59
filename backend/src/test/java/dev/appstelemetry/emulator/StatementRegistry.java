package dev.appstelemetry.emulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest statements by id. Old ones are dropped to bound memory. */
final class StatementRegistry {

  private static final int CAPACITY = 200;

  private final Map<String, RunningStatement> statements =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, RunningStatement> eldest) {
              return size() > CAPACITY;
            }
          });

  void add(RunningStatement statement) {
    statements.put(statement.id(), statement);
  }

  Optional<RunningStatement> find(String id) {
    return Optional.ofNullable(statements.get(id));
  }
}
