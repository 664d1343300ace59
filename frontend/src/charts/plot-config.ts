import type { Config } from 'plotly.js';

/** The mode bar keeps what people use here and uploads nothing anywhere. */
export const plotConfig: Partial<Config> = {
  responsive: true,
  displaylogo: false,
  modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d', 'toImage'],
  showSendToCloud: false,
  plotlyServerURL: '',
  doubleClick: 'reset',
};
