import { useDeferredValue } from 'react';
import { AppFailuresPanel } from '@/features/app-failures/app-failures-panel';
import { AttentionPanel } from '@/features/attention/attention-panel';
import { dauTrend } from '@/features/dau-trend/dau-trend-chart';
import { errorMonitoring } from '@/features/error-monitoring/error-monitoring-chart';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { SignalNotice } from '@/features/signal-notice/signal-notice';
import { topApps } from '@/features/top-apps/top-apps-chart';
import { usageHeatmap } from '@/features/usage-heatmap/usage-heatmap-chart';
import { userCohorts } from '@/features/user-cohorts/user-cohorts-chart';
import { UserSegmentationPanel } from '@/features/user-segmentation/user-segmentation-panel';
import { ChartPanel } from '@/panels/chart-panel';
import { PanelBoundary } from '@/panels/panel-boundary';
import { Section } from './section';
import { Toolbar } from './toolbar';

export function OverviewPage() {
  // The first frame shows the figures above, and does not wait for the panels.
  const withPanels = useDeferredValue(true, false);
  return (
    <>
      <Toolbar />
      <SignalNotice />
      <PanelBoundary name="attention" title="Needs attention" heading="h2">
        <AttentionPanel />
      </PanelBoundary>
      <PanelBoundary name="kpi-summary" title="Key figures" heading="h2">
        <KpiRow />
      </PanelBoundary>
      {withPanels && <Panels />}
    </>
  );
}

function Panels() {
  return (
    <>
      <Section name="adoption" title="Adoption">
        <ChartPanel chart={dauTrend} />
        <ChartPanel chart={topApps} />
        <ChartPanel chart={userCohorts} />
        <ChartPanel chart={usageHeatmap} />
      </Section>
      <Section name="health" title="Health">
        <ChartPanel chart={errorMonitoring} />
        <PanelBoundary name="app-failures" title="Where it fails">
          <AppFailuresPanel />
        </PanelBoundary>
      </Section>
      <Section name="people" title="People">
        <PanelBoundary name="user-segmentation" title="Users">
          <UserSegmentationPanel />
        </PanelBoundary>
      </Section>
    </>
  );
}
