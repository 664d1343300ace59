import type { components } from './schema';

type Schemas = components['schemas'];

/** The one place that knows how the generated schema names things. */
export type Meta = Schemas['Meta'];
export type Settings = Schemas['Settings'];
/** What counts as an interaction. */
export type Signal = Schemas['Signal'];
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

export type App = Schemas['App'];
/** Something that happened to an app. */
export type AppEvent = Schemas['LifecycleEvent'];
/** The 24 hours before and after a deployment. */
export type Impact = Schemas['Impact'];

/** What this workspace can tell, and what stands in the way. */
export type Status = Schemas['StatusReport'];
export type SignalStatus = Schemas['StatusReport.SignalPresence'];
export type ActionStatus = Schemas['StatusReport.ActionPresence'];
export type GrantStatus = Schemas['Grant'];
export type CacheStatus = Schemas['QueryCache.Kept'];

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
  | 'user-segmentation'
  | 'apps'
  | 'app-events';

/** Request parameters by their API names; a repeated parameter is a list. */
export type QueryParams = Record<string, string | string[]>;
