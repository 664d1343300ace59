package dev.appstelemetry.warehouse;

import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.query.AuditTable;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.query.SqlFiles;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Chooses the source and opens it. */
@Factory
class SourceFactory {

  @Singleton
  Source source(SourceSettings settings) {
    return switch (settings.kind()) {
      case SAMPLE -> Source.SAMPLE;
      case FILES -> Source.FILES;
      case DATABRICKS -> Source.DATABRICKS;
      case AUTO -> settings.auditFiles().isEmpty() ? Source.SAMPLE : Source.FILES;
    };
  }

  @Singleton
  AuditTable auditTable(Source source, SourceSettings settings) {
    return new AuditTable(
        source == Source.DATABRICKS ? settings.auditTable() : EmbeddedDatabase.AUDIT_TABLE);
  }

  /** Opened and filled at start, so that the first viewer does not wait for it. */
  @Context
  @Bean(preDestroy = "close")
  @Named("default")
  HikariDataSource dataSource(Source source, SourceSettings settings, SqlFiles files, Clock clock) {
    EmbeddedDatabase embedded = new EmbeddedDatabase(files);
    return switch (source) {
      case SAMPLE -> embedded.withSample(settings.sampleSeed(), clock.instant());
      case FILES -> embedded.withFiles(settings.auditFiles());
      case DATABRICKS -> throw new IllegalStateException("not yet");
    };
  }
}
