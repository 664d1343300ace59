import type { Config, Data, Layout } from 'plotly.js';
import type { Meta } from '@/api/types';
import type { Filters } from '@/lib/filters';
import type { ChartTheme } from './chart-theme';

/** Plotly's input. A figure function is pure: it uses only rows and a `FigureContext`. */
export interface Figure {
  data: Data[];
  layout: Partial<Layout>;
  config?: Partial<Config>;
}

/** The first and last day of an answer, and the day on which the log begins, or null if unknown. */
export type ShownWindow = Pick<Meta, 'from' | 'to' | 'logBegins'>;

/** Rows of days that are earlier by `shift` days, a multiple of 7. */
export interface EarlierRows<Rows> {
  rows: Rows;
  shift: number;
}

export interface FigureContext<Rows> {
  theme: ChartTheme;
  /** The rows to compare with, or null without a comparison. */
  previous: EarlierRows<Rows> | null;
  window: ShownWindow;
  /** The width of the panel in pixels. Narrow figures omit details. */
  width: number;
  /** Changes with the window and filters, which resets the zoom. */
  revision: string;
  /** The error rate in percent at and above which an app is unhealthy. */
  errorRateThreshold: number;
  /** The page's filters. A chart that does not apply one of them outlines what it selects. */
  chosen: Pick<Filters, 'apps' | 'dayOfWeek' | 'hour'>;
  /** Whether the heatmap uses the colour-blind-safe scale. */
  safeScale: boolean;
}

/** The position in the data of a clicked mark. */
export interface Mark {
  x: string | number;
  y: string | number;
}

export type MarkFilter = (mark: Mark) => Partial<Filters> | null;

/** A table with the chart's data. */
export interface ChartTable {
  columns: string[];
  /** The columns with text instead of numbers. */
  textColumns?: readonly string[];
  rows: ChartTableRow[];
}

export interface ChartTableRow {
  key: string;
  /** The first cell names the row. */
  cells: ChartTableCell[];
}

/** A cell with a filter is a button that sets the filter, like a click on the mark. */
export type ChartTableCell = string | { text: string; filter: Partial<Filters> };
