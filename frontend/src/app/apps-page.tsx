import '@/styles/apps.css';
import { AppEventsPanel } from '@/features/app-events/app-events-panel';
import { AppsPanel } from '@/features/apps/apps-panel';
import { CommonFilters } from './common-filters';
import { FilterChips } from './filter-chips';

const obeyed = ['App'];

export default function AppsPage() {
  return (
    <>
      <section className="toolbar" aria-label="Filters">
        <div className="toolbar-row">
          <CommonFilters />
        </div>
        <FilterChips names={obeyed} />
      </section>
      <AppsPanel />
      <AppEventsPanel />
    </>
  );
}
