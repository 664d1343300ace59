import type { Config } from 'plotly.js';
import { localeName, plotLocale } from './plot-locale';

/** Fingers zoom the page, not the chart, and have no use for a row of small buttons. */
const byTouch = () => window.matchMedia('(pointer: coarse)').matches;

/** The mode bar keeps what people use here and uploads nothing anywhere. */
export function plotConfig(): Partial<Config> {
  return {
    responsive: true,
    displaylogo: false,
    modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d', 'toImage'],
    showSendToCloud: false,
    plotlyServerURL: '',
    doubleClick: 'reset',
    locale: localeName,
    locales: { [localeName]: { format: plotLocale() } },
    ...(byTouch() ? { displayModeBar: false } : {}),
  };
}
