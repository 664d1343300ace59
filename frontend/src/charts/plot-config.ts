import type { Config } from 'plotly.js';
import { localeName, plotLocale } from './plot-locale';

/** Touch screens have no mode bar: pinching zooms the page, and the buttons are too small. */
const byTouch = () => window.matchMedia('(pointer: coarse)').matches;

/** Plotly's configuration, without unused mode bar buttons and without the upload to Plotly's cloud. */
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
