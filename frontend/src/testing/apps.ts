import type { App } from '@/api/types';

/** An opaque key, like the server's. */
export const keyOf = (app: string) => `_${btoa(app).replaceAll('=', '')}`;

/** A running app that is used, with overrides. */
export const anApp = (more: Partial<App> = {}): App => ({
  app: 'sales-explorer',
  appKey: keyOf(more.app ?? 'sales-explorer'),
  name: more.app ?? 'sales-explorer',
  id: 'a-1',
  owner: 'ann@example.com',
  url: 'https://sales-explorer.example.com',
  computeState: 'ACTIVE',
  appState: 'RUNNING',
  lastDeployment: '2026-11-18T13:32:00Z',
  size: 'MEDIUM',
  known: 'both',
  uniqueUsers: 40,
  interactions: 5000,
  failed: 50,
  errorRate: 1,
  actions: 5000,
  signIns: 900,
  lastUsed: '2026-11-23T09:00:00Z',
  daysSinceLastUse: 0,
  ownerLastSeen: '2026-11-22T09:00:00Z',
  lastSeenAction: 'changeAppsAcl',
  lastSeenApp: 'fraud-dashboard',
  lastSeenFailed: false,
  daysSinceOwnerSeen: 1,
  ...more,
});

export const neverOpened = anApp({
  app: 'prototype',
  known: 'inventory',
  uniqueUsers: 0,
  interactions: 0,
  failed: 0,
  errorRate: null,
  actions: 0,
  signIns: 0,
  lastUsed: null,
  daysSinceLastUse: null,
});
export const crashed = anApp({ app: 'broken', appState: 'CRASHED' });
export const orphaned = anApp({ app: 'orphan', owner: 'gone@example.com', daysSinceOwnerSeen: 45 });
/** Two apps of one name in two workspaces. */
export const sameNameApps = ['1001', '2002'].map((workspace) =>
  anApp({ app: `report (workspace ${workspace})`, name: 'report' }),
);
export const deleted = anApp({
  app: 'legacy',
  known: 'audit',
  id: null,
  owner: null,
  url: null,
  computeState: null,
  appState: null,
  lastDeployment: null,
  size: null,
  daysSinceLastUse: 80,
  ownerLastSeen: null,
  lastSeenAction: null,
  lastSeenApp: null,
  lastSeenFailed: null,
  daysSinceOwnerSeen: null,
});
