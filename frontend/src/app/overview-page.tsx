import { DauTrendChart } from '@/features/dau-trend/dau-trend-chart';
import { ErrorMonitoringChart } from '@/features/error-monitoring/error-monitoring-chart';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { TopAppsChart } from '@/features/top-apps/top-apps-chart';
import { UsageHeatmapChart } from '@/features/usage-heatmap/usage-heatmap-chart';
import { UserCohortsChart } from '@/features/user-cohorts/user-cohorts-chart';
import { UserSegmentationPanel } from '@/features/user-segmentation/user-segmentation-panel';
import { Announcer } from './announcer';
import { Header } from './header';
import { SampleBanner } from './sample-banner';
import { Section } from './section';
import { Toolbar } from './toolbar';

export function OverviewPage() {
  return (
    <>
      <Header />
      <SampleBanner />
      <Announcer />
      <main id="main" className="page">
        <h1 className="visually-hidden">Overview</h1>
        <Toolbar />
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
      </main>
    </>
  );
}
