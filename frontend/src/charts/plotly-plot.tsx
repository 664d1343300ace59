import createPlotlyComponent from 'react-plotly.js/factory';
import Plotly from './plotly-bundle';

export default createPlotlyComponent(Plotly);
