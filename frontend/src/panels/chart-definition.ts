import type { ComponentType } from 'react';
import type { TelemetryQuery } from '@/api/telemetry-query';
import type { Meta, Settings } from '@/api/types';
import type { ChartTable, Figure, FigureContext, MarkFilter } from '@/charts/figure';
import type { Filters } from '@/lib/filters';

/** The input of a chart's summary, besides its rows. */
interface SummaryContext {
  meta: Meta;
  settings: Settings;
}

type ChartName = 'dau-trend' | 'top-apps' | 'usage-heatmap' | 'user-cohorts' | 'error-monitoring';

interface NotApplied {
  /** These filters without a choice. */
  filters: Partial<Filters>;
  /** What the chart shows instead, said while one of them is set. */
  note: string;
}

/** A chart: its query, and pure functions that compute the panel's content from the rows. */
export interface ChartDefinition<Row> {
  name: ChartName;
  title: string;
  query: (filters: Filters) => TelemetryQuery<Row[]>;
  figure: (rows: Row[], context: FigureContext<Row[]>) => Figure;
  summary: (rows: Row[], context: SummaryContext) => string;
  dataTable: (rows: Row[]) => ChartTable;
  isEmpty: (rows: Row[]) => boolean;
  /** The filter that a click on a mark sets. */
  markFilter: MarkFilter;
  /** The filters that the chart sets but does not apply, so that the chosen mark stays among the others. */
  notApplied?: NotApplied;
  /**
   * Whether the x axis has days. Time charts have zoom, comparison with the previous period, and marks of app changes.
   */
  timeChart?: boolean;
  /** Additional buttons of the panel. */
  Tools?: ComponentType;
}
