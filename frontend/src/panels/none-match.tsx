import { useFilters } from '@/lib/filter-scope';
import { NoticeActions, type OwnFilter } from './notice-actions';
import { useActiveFilters } from './use-active-filters';

interface NoneMatchProps {
  /** "No apps match." */
  text: string;
  /** The list's own filter, if one is active. */
  ownFilter?: OwnFilter | undefined;
}

/**
 * Shown if no row of a list matches, with buttons that remove filters. Of the page's filters, lists use only the apps.
 */
export function NoneMatch({ text, ownFilter }: NoneMatchProps) {
  const { change } = useFilters();
  const apps = useActiveFilters().filter(({ name }) => name === 'App');
  return (
    <div className="none-found">
      <p>{text}</p>
      <NoticeActions ownFilter={ownFilter}>
        {apps.length > 0 && (
          <button type="button" className="btn btn-quiet" onClick={() => change({ apps: [] })}>
            {apps.length === 1 ? `Remove app ${apps[0]?.value}` : `Remove ${apps.length} apps`}
          </button>
        )}
      </NoticeActions>
    </div>
  );
}
