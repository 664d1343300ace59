import bar from 'plotly.js/lib/bar';
import Plotly from 'plotly.js/lib/core';
import heatmap from 'plotly.js/lib/heatmap';

Plotly.register([bar, heatmap]);

/** The only module that imports Plotly: core (with scatter), bars and heatmaps. Load it lazily. */
export default Plotly;
