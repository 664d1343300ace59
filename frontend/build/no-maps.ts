// An empty replacement for the style sheet of Plotly's map charts, which this page does not use.
export {};
