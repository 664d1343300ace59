// Stands in for the style sheet of map charts, which this page has none of.
export {};
