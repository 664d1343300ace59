package dev.appstelemetry.emulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The open sessions. */
final class SessionRegistry {

  private final Map<String, Session> open = new ConcurrentHashMap<>();

  Session open(Map<String, String> settings) {
    Map<String, String> byLowerCase =
        settings.entrySet().stream()
            .collect(
                Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    var session = new Session(UUID.randomUUID().toString(), byLowerCase);
    open.put(session.id(), session);
    return session;
  }

  Optional<Session> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  boolean forget(String id) {
    return open.remove(id) != null;
  }

  void dropAll() {
    open.clear();
  }

  int count() {
    return open.size();
  }
}
