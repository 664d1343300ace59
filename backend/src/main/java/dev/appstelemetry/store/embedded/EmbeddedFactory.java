package dev.appstelemetry.store.embedded;

import dev.appstelemetry.loading.StartupWatch;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Creates the beans of the sources that use the embedded database. */
@Factory
@FromSource({Source.SAMPLE, Source.FILES})
class EmbeddedFactory {

  @Singleton
  AuditTable auditTable() {
    return new AuditTable(EmbeddedStore.AUDIT_TABLE, true);
  }

  /** Returns a watch that reports no startup: the database is open before the first request. */
  @Singleton
  StartupWatch alwaysStarted() {
    return () -> CompletableFuture.completedFuture(Optional.empty());
  }
}
