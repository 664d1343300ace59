import type { components } from './schema';

type Schemas = components['schemas'];

/** The one place that knows how the generated schema names things. */
export type Meta = Schemas['Meta'];
export type Settings = Schemas['Settings'];
/** A failure as the server tells it, or as the client does where no server answers. */
export type Problem = Omit<Schemas['Problem'], 'code'> & {
  code: Schemas['FailureCode'] | 'SERVER_UNREACHABLE' | 'REQUEST_TIMEOUT' | `HTTP_${number}`;
};
export type KpiSummary = Schemas['KpiSummary'];
export type DauTrendDay = Schemas['DauTrendDay'];
export type TopApp = Schemas['TopApp'];
export type HeatmapCell = Schemas['HeatmapCell'];
export type UserCohortDay = Schemas['UserCohortDay'];
export type ErrorMonitoringDay = Schemas['ErrorMonitoringDay'];
export type SegmentedUser = Schemas['SegmentedUser'];
export type Segment = SegmentedUser['segment'];
export type ActivityStatus = SegmentedUser['status'];

/** What every telemetry endpoint answers. */
export interface Answer<T> {
  data: T;
  meta: Meta;
}

export type QueryName =
  | 'kpi-summary'
  | 'dau-trend'
  | 'top-apps'
  | 'usage-heatmap'
  | 'user-cohorts'
  | 'error-monitoring'
  | 'user-segmentation';

/** Request parameters by their API names; a repeated parameter is a list. */
export type QueryParams = Record<string, string | string[]>;
