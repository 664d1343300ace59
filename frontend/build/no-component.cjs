/** Replaces the components of Plotly that the charts do not use, such as sliders and menus. */
module.exports = { moduleType: 'component', name: 'unused' };
