import { type ComponentType, lazy } from 'react';
import type { RouteName } from '@/lib/routes';
import { OverviewPage } from './overview-page';

const loaders = {
  apps: () => import('./apps-page'),
  status: () => import('./status-page'),
};

/** The overview comes with the first script; the others when they are asked for. */
export const pages: Record<RouteName, ComponentType> = {
  overview: OverviewPage,
  apps: lazy(loaders.apps),
  status: lazy(loaders.status),
};

/** Starts fetching a page beside the settings instead of after them. */
export function preloadPage(name: RouteName): void {
  if (name !== 'overview') {
    void loaders[name]();
  }
}
