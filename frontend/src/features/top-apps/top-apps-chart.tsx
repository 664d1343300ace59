import { ChartPanel } from '@/components/chart-panel';
import { getTopApps } from './get-top-apps';
import { topAppsFigure } from './top-apps-figure';
import { appFilter, topAppsSummary, topAppsTwin } from './top-apps-words';

export function TopAppsChart() {
  return (
    <ChartPanel
      name="top-apps"
      title="Top 10 apps"
      query={getTopApps}
      figure={topAppsFigure}
      summary={topAppsSummary}
      twin={topAppsTwin}
      isEmpty={(rows) => rows.length === 0}
      markFilter={appFilter}
    />
  );
}
