import type { ActiveFilter } from './active-filters';
import { type Range, shortRange } from './range';
import { documentTitle, type Route } from './routes';

const maxNamed = 2;

/** The window's title with the filters: "sales-explorer, 30 days · Apps Telemetry". The status has none. */
export function windowTitle(route: Route, range: Range, active: ActiveFilter[]): string {
  if (route.name === 'status') {
    return documentTitle(route);
  }
  const named = active.slice(0, maxNamed).map(({ value }) => value);
  const more = active.length > maxNamed ? [`${active.length - maxNamed} more`] : [];
  return `${[...named, ...more, shortRange(range)].join(', ')} · ${documentTitle(route)}`;
}
