import '@/styles/apps.css';
import { AppChangesPanel } from '@/features/app-changes/app-changes-panel';
import { AppsPanel } from '@/features/apps/apps-panel';
import { AttentionPanel } from '@/features/attention/attention-panel';
import { PanelBoundary } from '@/panels/panel-boundary';
import { Toolbar } from './toolbar';

const unusedFilters = ['User', 'Weekday', 'Hour', 'Segment', 'Activity'];

export default function AppsPage() {
  return (
    <>
      <Toolbar without={unusedFilters} charts={false} />
      <PanelBoundary name="attention" title="Needs attention" heading="h2">
        <AttentionPanel />
      </PanelBoundary>
      <AppsPanel />
      <AppChangesPanel />
    </>
  );
}
