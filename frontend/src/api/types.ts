import type { components } from './schema';

type Schemas = components['schemas'];

/** Short names for the generated types. */
export type Meta = Schemas['Meta'];
export type Settings = Schemas['Settings'];
/** The newest event of the log, and the default signal. */
export type LogFreshness = Schemas['LogFreshness'];
/** How far the rows of the workspace are copied to the store. */
export type Copy = Schemas['LogFreshness.Copy'];
/** The signal that is used if the viewer chooses none, with the reason. */
export type DefaultSignal = Schemas['DefaultSignal.Choice'];
/** The kind of event that counts as an interaction. */
export type Signal = Schemas['Signal'];
/** Failures detected by the page: no server, a timeout, an ended session, an unreadable response. */
type PageFailure = 'SERVER_UNREACHABLE' | 'REQUEST_TIMEOUT' | 'SESSION_ENDED' | 'UNREADABLE_ANSWER';
/** A failure described by the server, or by the page if no server answered. */
export type Problem = Omit<Schemas['Problem'], 'code'> & {
  code: Schemas['FailureCode'] | PageFailure | `HTTP_${number}`;
};
/** An app that needs attention, and why. */
export type Concern = Schemas['Concern'];
export type KpiSummary = Schemas['KpiSummary'];
export type DauTrendDay = Schemas['DauTrendDay'];
export type TopApp = Schemas['TopApp'];
export type HeatmapCell = Schemas['HeatmapCell'];
export type UserCohortDay = Schemas['UserCohortDay'];
export type ErrorMonitoringDay = Schemas['ErrorMonitoringDay'];
export type AppFailures = Schemas['AppFailures'];
/** How many users the table of users has. */
export type UserCounts = Schemas['UserCounts'];
export type SegmentedUser = Schemas['SegmentedUser'];
export type Segment = SegmentedUser['segment'];
export type ActivityStatus = SegmentedUser['activity'];

export type App = Schemas['App'];
/** An app's key with the name to show for it. */
export type AppName = Schemas['AppName'];
/** The workspaces whose rows count. */
export type WorkspaceStatus = Schemas['StatusReport.WorkspacesThatCount'];
/** A creation, deployment, start, stop, update, sharing or deletion of an app. */
export type AppChange = Schemas['AppChange'];
/** Errors and users in the 24 hours before and after a deployment. */
export type Impact = Schemas['Impact'];

/** The status of the workspace: its data, permissions and problems. */
export type Status = Schemas['StatusReport'];
export type SignalStatus = Schemas['StatusReport.SignalPresence'];
export type ActionStatus = Schemas['StatusReport.ActionPresence'];
export type GrantStatus = Schemas['Grant'];
export type CacheStatus = Schemas['CacheStatistics'];
/** The copy of the rows, and what it costs. */
export type StoreStatus = Schemas['StoreReport'];
export type StoreCost = Schemas['StoreReport.Cost'];

/** The answer of every telemetry endpoint. */
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
  | 'app-failures'
  | 'user-segmentation'
  | 'user-counts'
  | 'apps'
  | 'app-changes'
  | 'attention';

/** The queries with an export and a statement. What needs attention is judged from several; counts belong to a table. */
export type StatementQueryName = Exclude<QueryName, 'attention' | 'user-counts'>;
