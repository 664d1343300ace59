import type { Config, Data, Layout } from 'plotly.js';
import type { Filters } from '@/lib/filters';
import type { ChartTheme } from './chart-theme';

/** What Plotly draws; a figure function makes it from rows and this context, and nothing else. */
export interface Figure {
  data: Data[];
  layout: Partial<Layout>;
  config?: Partial<Config>;
}

export interface FigureContext<Rows> {
  theme: ChartTheme;
  /** The same rows of the previous period, where the viewer compares. */
  previous: Rows | null;
  /** Width of the panel in pixels, for what has room or not. */
  width: number;
  /** Changes with the window and filters: a zoom belongs to one window. */
  revision: string;
  /** Percent from which an error rate is too high. */
  errorRateThreshold: number;
  /** Whether the heatmap keeps its order for colour-blind readers. */
  safeScale: boolean;
}

/** A mark that was clicked: its place in the data. */
export interface Mark {
  x: string | number;
  y: string | number;
}

export type MarkFilter = (mark: Mark) => Partial<Filters> | null;

/** The table that says the same as the chart. */
export interface TwinTable {
  columns: string[];
  rows: TwinRow[];
}

export interface TwinRow {
  key: string;
  /** The first cell names the row. */
  cells: TwinCell[];
}

/** A cell with a filter can be chosen like its mark, by keyboard too. */
export type TwinCell = string | { text: string; filter: Partial<Filters> };
