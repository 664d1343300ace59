import bar from 'plotly.js/lib/bar';
import Plotly from 'plotly.js/lib/core';
import heatmap from 'plotly.js/lib/heatmap';
import createPlotlyComponent from 'react-plotly.js/factory';

Plotly.register([bar, heatmap]);

/** The only module that imports Plotly: core (with scatter), bars and heatmaps. Load it lazily. */
export default createPlotlyComponent(Plotly);
