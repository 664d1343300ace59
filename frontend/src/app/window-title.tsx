import { useEffect } from 'react';
import { useFilters } from '@/lib/filter-scope';
import type { Route } from '@/lib/routes';
import { windowTitle } from '@/lib/window-title';
import { useActiveFilters } from '@/panels/use-active-filters';

/** Names the filters in the window's title. A separate component, so that a filter does not render the frame. */
export function WindowTitle({ route }: { route: Route }) {
  const { range } = useFilters().filters;
  const title = windowTitle(route, range, useActiveFilters());
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
