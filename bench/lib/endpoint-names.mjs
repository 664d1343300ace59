/** The endpoints of the page. */
export const endpointNames = [
  'kpi-summary',
  'dau-trend',
  'top-apps',
  'usage-heatmap',
  'user-cohorts',
  'error-monitoring',
  'user-segmentation',
];
