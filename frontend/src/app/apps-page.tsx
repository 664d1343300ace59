import '@/styles/apps.css';
import { AppChangesPanel } from '@/features/app-changes/app-changes-panel';
import { AppsPanel } from '@/features/apps/apps-panel';
import { AttentionPanel } from '@/features/attention/attention-panel';
import { PanelBoundary } from '@/panels/panel-boundary';
import { CommonFilters } from './common-filters';
import { FilterChips } from './filter-chips';

const usedFilters = ['Workspace', 'App'];

export default function AppsPage() {
  return (
    <>
      <section className="toolbar" aria-label="Filters">
        <div className="toolbar-row">
          <CommonFilters />
        </div>
        <FilterChips names={usedFilters} />
      </section>
      <PanelBoundary name="attention" title="Needs attention" heading="h2">
        <AttentionPanel />
      </PanelBoundary>
      <AppsPanel />
      <AppChangesPanel />
    </>
  );
}
