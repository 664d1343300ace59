import { DauTrendChart } from '@/features/dau-trend/dau-trend-chart';
import { ErrorMonitoringChart } from '@/features/error-monitoring/error-monitoring-chart';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { SignalNotice } from '@/features/signal-notice/signal-notice';
import { TopAppsChart } from '@/features/top-apps/top-apps-chart';
import { UsageHeatmapChart } from '@/features/usage-heatmap/usage-heatmap-chart';
import { UserCohortsChart } from '@/features/user-cohorts/user-cohorts-chart';
import { UserSegmentationPanel } from '@/features/user-segmentation/user-segmentation-panel';
import { Section } from './section';
import { Toolbar } from './toolbar';

export function OverviewPage() {
  return (
    <>
      <Toolbar />
      <SignalNotice />
      <KpiRow />
      <Section name="adoption" title="Adoption">
        <DauTrendChart />
        <TopAppsChart />
        <UserCohortsChart />
        <UsageHeatmapChart />
      </Section>
      <Section name="health" title="Health">
        <ErrorMonitoringChart />
      </Section>
      <Section name="people" title="People">
        <UserSegmentationPanel />
      </Section>
    </>
  );
}
