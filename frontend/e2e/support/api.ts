import type {
  Answer,
  App,
  AppChange,
  AppFailures,
  Concern,
  DauTrendDay,
  ErrorMonitoringDay,
  HeatmapCell,
  KpiSummary,
  QueryName,
  SegmentedUser,
  TopApp,
  UserCohortDay,
} from '../../src/api/types.ts';

interface Rows {
  'kpi-summary': KpiSummary;
  'dau-trend': DauTrendDay[];
  'top-apps': TopApp[];
  'usage-heatmap': HeatmapCell[];
  'user-cohorts': UserCohortDay[];
  'error-monitoring': ErrorMonitoringDay[];
  'user-segmentation': SegmentedUser[];
  apps: App[];
  'app-changes': AppChange[];
  'app-failures': AppFailures[];
  attention: Concern[];
}

/** Requests the API directly, to compare answers with the page. */
export async function queryApi<Name extends QueryName>(
  address: string,
  name: Name,
  parameters: string,
): Promise<Answer<Rows[Name]>> {
  const response = await fetch(`${address}/api/v1/${name}?${parameters}`);
  if (!response.ok) {
    throw new Error(`${name}?${parameters}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as Answer<Rows[Name]>;
}
