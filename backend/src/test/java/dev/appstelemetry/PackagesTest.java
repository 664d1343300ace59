package dev.appstelemetry;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The allowed dependencies between packages. A new dependency must be added here or avoided. */
class PackagesTest {

  private static final String ROOT = "dev.appstelemetry";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final List<String> FEATURES =
      List.of("apps", "attention", "audience", "health", "appchanges", "status", "usage");

  /** The allowed dependencies of packages below the features, from the bottom up. */
  private static final Map<String, Set<String>> ALLOWED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("failure", Set.of()),
              Map.entry("filter", Set.of("failure")),
              Map.entry("judgement", Set.of("filter", "query")),
              Map.entry("scope", Set.of("failure")),
              Map.entry("loading", Set.of("failure")),
              Map.entry("platform", Set.of()),
              Map.entry("viewer", Set.of("failure", "filter", "loading", "platform")),
              Map.entry("sql", Set.of("failure", "filter")),
              Map.entry("store", Set.of("failure", "filter", "loading", "scope", "sql")),
              Map.entry("store.embedded", Set.of("failure", "filter", "loading", "sql", "store")),
              Map.entry(
                  "ingest",
                  Set.of(
                      "failure", "filter", "loading", "naming", "sql", "store", "store.embedded")),
              Map.entry(
                  "ingest.files",
                  Set.of(
                      "failure",
                      "ingest",
                      "loading",
                      "platform",
                      "sql",
                      "store",
                      "store.embedded")),
              Map.entry("ingest.sample", Set.of("ingest", "sql", "store", "store.embedded")),
              Map.entry("naming", Set.of("failure", "filter", "loading", "scope", "sql", "store")),
              Map.entry(
                  "query",
                  Set.of("failure", "filter", "loading", "naming", "scope", "sql", "store")),
              Map.entry(
                  "cache",
                  Set.of(
                      "failure", "filter", "loading", "naming", "query", "scope", "sql", "store")),
              Map.entry("databricks.errors", Set.of("failure")),
              Map.entry("databricks.client", Set.of("databricks.errors", "failure")),
              Map.entry(
                  "databricks.grants",
                  Set.of("databricks.client", "databricks.errors", "failure", "sql")),
              Map.entry("databricks.jdbc", Set.of("databricks.client", "databricks.errors")),
              Map.entry(
                  "databricks.faults",
                  Set.of(
                      "databricks.client",
                      "databricks.errors",
                      "databricks.grants",
                      "databricks.jdbc",
                      "failure",
                      "loading",
                      "store")),
              Map.entry(
                  "databricks.extract",
                  Set.of(
                      "databricks.client", "filter", "ingest", "naming", "scope", "sql", "store")),
              Map.entry(
                  "databricks",
                  Set.of(
                      "databricks.client",
                      "databricks.extract",
                      "databricks.faults",
                      "databricks.grants",
                      "databricks.jdbc",
                      "failure",
                      "filter",
                      "ingest",
                      "loading",
                      "naming",
                      "platform",
                      "scope",
                      "sql",
                      "store",
                      "store.embedded")),
              Map.entry(
                  "inventory",
                  Set.of(
                      "databricks.client",
                      "failure",
                      "filter",
                      "loading",
                      "naming",
                      "sql",
                      "store")),
              Map.entry(
                  "source", Set.of("databricks.client", "failure", "ingest", "platform", "store")),
              Map.entry(
                  "workspace",
                  Set.of(
                      "cache",
                      "databricks",
                      "failure",
                      "filter",
                      "inventory",
                      "loading",
                      "query",
                      "scope",
                      "sql",
                      "store")),
              Map.entry(
                  "export",
                  Set.of("cache", "failure", "filter", "loading", "query", "sql", "viewer")),
              Map.entry(
                  "showsql",
                  Set.of("cache", "failure", "filter", "ingest", "query", "sql", "store")),
              Map.entry(
                  "http",
                  Set.of(
                      "cache",
                      "failure",
                      "filter",
                      "loading",
                      "query",
                      "scope",
                      "sql",
                      "store",
                      "viewer",
                      "workspace"))));

  @Test
  void packagesUseOnlyAllowedPackages() {
    Map<String, Set<String>> used = used();

    ALLOWED.forEach(
        (from, allowed) ->
            assertThat(used.getOrDefault(from, Set.of())).as(from).isSubsetOf(allowed));
  }

  @Test
  void featuresDoNotUseEachOther() {
    Map<String, Set<String>> used = used();

    FEATURES.forEach(
        feature ->
            assertThat(used.getOrDefault(feature, Set.of()))
                .as(feature)
                .doesNotContainAnyElementsOf(others(feature)));
  }

  @Test
  void everyPackageHasRules() {
    Set<String> known = new HashSet<>(ALLOWED.keySet());
    known.addAll(FEATURES);
    known.addAll(List.of("", "cli"));

    assertThat(CLASSES.stream().map(type -> name(type.getPackageName())).collect(toSet()))
        .isSubsetOf(known);
  }

  @Test
  void packagesHaveNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static List<String> others(String feature) {
    return FEATURES.stream().filter(other -> !other.equals(feature)).toList();
  }

  /** The packages that each package uses. */
  private static Map<String, Set<String>> used() {
    Map<String, Set<String>> used = new TreeMap<>();
    CLASSES.forEach(
        type -> {
          String from = name(type.getPackageName());
          type.getDirectDependenciesFromSelf().stream()
              .flatMap(dependency -> Stream.of(dependency.getTargetClass().getPackageName()))
              .filter(target -> target.startsWith(ROOT))
              .map(PackagesTest::name)
              .filter(target -> !target.equals(from))
              .forEach(target -> used.computeIfAbsent(from, none -> new TreeSet<>()).add(target));
        });
    return used;
  }

  private static String name(String packageName) {
    return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
  }
}
