import bar from 'plotly.js/lib/bar';
import Plotly from 'plotly.js/lib/core';
import heatmap from 'plotly.js/lib/heatmap';

Plotly.register([bar, heatmap]);
// Plotly logs a stack trace for each bar whose colour is a number.
Plotly.setPlotConfig({ logging: 0 });

/** Plotly's core (with scatter), bars and heatmaps. The only module that imports Plotly; load it lazily. */
export default Plotly;
