import '@/styles/apps.css';
import { AppChangesPanel } from '@/features/app-changes/app-changes-panel';
import { AppsPanel } from '@/features/apps/apps-panel';
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
      <AppsPanel />
      <AppChangesPanel />
    </>
  );
}
