import type { ComponentType } from 'react';
import { Lazily, lazyPart } from '@/lib/lazy-part';
import type { RouteName } from '@/lib/routes';
import { OverviewPage } from './overview-page';

const skeleton = <div className="page-skeleton" role="status" aria-label="Loading" />;
const apps = lazyPart(() => import('./apps-page'));
const status = lazyPart(() => import('./status-page'));
const none = {};

/** The overview is in the first script. The other pages load on demand, or when the browser is idle. */
export const pages: Record<RouteName, ComponentType> = {
  overview: OverviewPage,
  apps: () => <Lazily part={apps} props={none} fallback={skeleton} />,
  status: () => <Lazily part={status} props={none} fallback={skeleton} />,
};

/** Starts loading a page's script in parallel with the settings. */
export function preloadPage(name: RouteName): void {
  if (name !== 'overview') {
    ({ apps, status })[name].preload();
  }
}

/** Loads the scripts of the other pages, so that an open tab still has them after a new deployment. */
export function preloadOtherPages(): void {
  apps.preload();
  status.preload();
}
