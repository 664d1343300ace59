/** The pages and their paths. The router uses them, and the build writes a document for each. */
export const routes = [
  { name: 'overview', path: '/', title: 'Overview' },
  { name: 'apps', path: '/apps', title: 'Apps' },
  { name: 'status', path: '/status', title: 'Status' },
] as const;

export type Route = (typeof routes)[number];
export type RouteName = Route['name'];

/** The page of a path, or null if there is none. */
export function routeOf(path: string): Route | null {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
  return routes.find((route) => route.path === plain) ?? null;
}

export const documentTitle = ({ path, title }: Route) =>
  path === '/' ? 'Apps Telemetry' : `${title} · Apps Telemetry`;
