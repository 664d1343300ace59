package dev.appstelemetry.store.embedded;

import dev.appstelemetry.loading.StartupWatch;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Creates the beans of the sources that use the embedded database. */
@Factory
@FromSource({Source.SAMPLE, Source.FILES})
class EmbeddedFactory {

  @Primary
  @Singleton
  AuditTable auditTable() {
    return new AuditTable(EmbeddedStore.AUDIT_TABLE, true);
  }

  @Singleton
  @Named(AuditTable.OF_SOURCE)
  AuditTable tableOfSource(AuditTable table) {
    return table;
  }

  /** Returns a watch that reports no startup: the database is open before the first request. */
  @Singleton
  StartupWatch alwaysStarted() {
    return () -> CompletableFuture.completedFuture(Optional.empty());
  }
}
