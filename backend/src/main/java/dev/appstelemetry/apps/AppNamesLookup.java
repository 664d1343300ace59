package dev.appstelemetry.apps;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up the names of apps by their keys. A name can depend on the log. */
@Singleton
class AppNamesLookup implements CachedQuery<AppNamesLookup.Options, List<AppName>> {

  /**
   * The options.
   *
   * @param apps keys of apps; other values are ignored
   */
  record Options(List<String> apps) {}

  private final QueryText text;
  private final AppDirectory directory;

  AppNamesLookup(QueryCatalog catalog, AppDirectory directory) {
    this.text = catalog.query("apps", "incarnations");
    this.directory = directory;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public QueryResult<List<AppName>> load(Filters filters, Options options, Instant now) {
    AppNaming naming = directory.naming(now);
    return QueryResult.of(
        options.apps().stream()
            .map(naming::nameOfId)
            .flatMap(Optional::stream)
            .map(named -> new AppName(named.key(), named.name()))
            .toList(),
        Stream.empty());
  }
}
