package dev.appstelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The defaults of every settings record, and the environment variables that set it. */
class SettingsRecordsTest {

  @Test
  void haveTheseDefaults() {
    assertThat(records(Map.of()))
        .isEqualTo(
            """
            CacheSettings[maximumEntries=500, refreshAfter=PT5M, refreshAfterOf={user-cohorts=PT1H, apps=PT1H, incarnations=PT1H, action-census=PT1H, workspace-census=PT1H, actions-by-people=PT1H}, retryAfter=PT30S, freshWithin=PT10S, answerWithin=PT1M, keepFor=PT12H, loadThreads=8, loadQueue=200]
            DatabricksSettings[host=, warehouseId=]
            DeadlineSettings[statement=PT50S, sourceStart=PT10M, look=PT3S, report=PT5S]
            EventSettings[actions=[openApp, startApp, accessApp, viewApp, executeApp], signal=AUTO, quietTime=PT30M, historyDays=365]
            InventorySettings[file=, refreshAfter=PT5M, firstWait=PT3S]
            LimitSettings[loads=80, exports=4]
            Platform[appName=]
            ScopeSettings[workspaces=, workspaceId=]
            SourceSettings[kind=AUTO, auditFiles=, auditTable=system.access.audit, sampleSeed=42]
            StoreSettings[kind=file, path=, eventsTable=, syncInterval=PT5M, overlap=PT48H, dailyOverlap=PT168H, statement=PT10M, memory=0]
            Thresholds[errorRate=5, powerFrom=100, activeFrom=50, regularFrom=10, activeDays=7, atRiskDays=30]
            ViewerSettings[seeUsers=[]]
            WarehouseSettings[poolSize=8, poolWait=PT20S, idleTimeout=PT1M, maxLifetime=PT15M, stateFor=PT2S, attempts=3, backoff=PT0.5S, breakerOpenFor=PT15S]
            """);
  }

  @Test
  void areSetByTheseVariables() {
    assertThat(
            records(
                Map.ofEntries(
                    Map.entry("TELEMETRY_SOURCE", "sample"),
                    Map.entry("TELEMETRY_AUDIT_FILES", "rows.parquet"),
                    Map.entry("TELEMETRY_AUDIT_TABLE", "main.logs.audit"),
                    Map.entry("TELEMETRY_APPS_FILE", "apps.json"),
                    Map.entry("TELEMETRY_WORKSPACES", "1,2"),
                    Map.entry("TELEMETRY_ACTIONS", "openApp"),
                    Map.entry("TELEMETRY_SIGNAL", "sign-in"),
                    Map.entry("TELEMETRY_HISTORY_DAYS", "90"),
                    Map.entry("TELEMETRY_STORE", "none"),
                    Map.entry("TELEMETRY_STORE_PATH", "copy.duckdb"),
                    Map.entry("TELEMETRY_EVENTS_TABLE", "main.apps.events"),
                    Map.entry("TELEMETRY_SYNC_INTERVAL", "1m"),
                    Map.entry("TELEMETRY_ERROR_RATE_THRESHOLD", "2.5"),
                    Map.entry("TELEMETRY_POWER_FROM", "30"),
                    Map.entry("TELEMETRY_ACTIVE_FROM", "20"),
                    Map.entry("TELEMETRY_REGULAR_FROM", "5"),
                    Map.entry("TELEMETRY_ACTIVE_DAYS", "3"),
                    Map.entry("TELEMETRY_AT_RISK_DAYS", "14"),
                    Map.entry("TELEMETRY_REFRESH_AFTER", "1m"),
                    Map.entry("TELEMETRY_STATEMENT_TIMEOUT", "30s"),
                    Map.entry("TELEMETRY_VIEWERS", "ann@example.com"),
                    Map.entry("TELEMETRY_PSEUDONYM_KEY", "secret"),
                    Map.entry("DATABRICKS_HOST", "https://example.databricks.com"),
                    Map.entry("DATABRICKS_WAREHOUSE_ID", "abc"),
                    Map.entry("DATABRICKS_WORKSPACE_ID", "111"),
                    Map.entry("DATABRICKS_APP_NAME", "telemetry"),
                    Map.entry("DATABRICKS_APP_PORT", "8000"))))
        .isEqualTo(
            """
            CacheSettings[maximumEntries=500, refreshAfter=PT1M, refreshAfterOf={user-cohorts=PT1H, apps=PT1H, incarnations=PT1H, action-census=PT1H, workspace-census=PT1H, actions-by-people=PT1H}, retryAfter=PT30S, freshWithin=PT10S, answerWithin=PT1M, keepFor=PT12H, loadThreads=8, loadQueue=200]
            DatabricksSettings[host=https://example.databricks.com, warehouseId=abc]
            DeadlineSettings[statement=PT30S, sourceStart=PT10M, look=PT3S, report=PT5S]
            EventSettings[actions=[openApp], signal=SIGN_IN, quietTime=PT30M, historyDays=90]
            InventorySettings[file=apps.json, refreshAfter=PT5M, firstWait=PT3S]
            LimitSettings[loads=80, exports=4]
            Platform[appName=telemetry]
            ScopeSettings[workspaces=1,2, workspaceId=111]
            SourceSettings[kind=SAMPLE, auditFiles=rows.parquet, auditTable=main.logs.audit, sampleSeed=42]
            StoreSettings[kind=none, path=copy.duckdb, eventsTable=main.apps.events, syncInterval=PT1M, overlap=PT48H, dailyOverlap=PT168H, statement=PT10M, memory=0]
            Thresholds[errorRate=2.5, powerFrom=30, activeFrom=20, regularFrom=5, activeDays=3, atRiskDays=14]
            ViewerSettings[seeUsers=[ann@example.com]]
            WarehouseSettings[poolSize=8, poolWait=PT20S, idleTimeout=PT1M, maxLifetime=PT15M, stateFor=PT2S, attempts=3, backoff=PT0.5S, breakerOpenFor=PT15S]
            """);
  }

  /** The records in order of their names, a line each, without their secrets. */
  private static String records(Map<String, Object> variables) {
    MapPropertySource environment =
        new MapPropertySource("variables", variables) {
          @Override
          public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
          }
        };
    StringBuilder lines = new StringBuilder();
    try (ApplicationContext context =
        ApplicationContext.builder()
            // Without the settings of tests.
            .deduceEnvironment(false)
            .environmentVariableExcludes("*")
            .propertySources(environment)
            .start()) {
      context
          .getBeanDefinitions(Object.class, Qualifiers.byStereotype(ConfigurationProperties.class))
          .stream()
          .filter(bean -> bean.getBeanType().getName().startsWith("dev.appstelemetry."))
          .map(bean -> context.getBean(bean).toString())
          .sorted()
          .forEach(record -> lines.append(record).append('\n'));
    }
    return lines.toString();
  }
}
