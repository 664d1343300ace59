import type { App } from '@/api/types';

export const appFilters = ['all', 'never-opened', 'idle', 'crashed', 'owner-quiet', 'audit-only'] as const;
export type AppFilter = (typeof appFilters)[number];

/** Days without a sign of its owner after which an app's owner has gone quiet. */
export const ownerQuietDays = 30;

export const isNeverOpened = ({ known, lastUsed }: App) => known !== 'audit' && lastUsed === null;
export const isCrashed = ({ appState }: App) => appState === 'CRASHED';
export const isAuditOnly = ({ known }: App) => known === 'audit';

/** It runs, and nobody has used it for so many days. */
export const isIdle = ({ appState, daysSinceLastUse: days }: App, idleDays: number) =>
  appState === 'RUNNING' && (days === null || days >= idleDays);

export const isOwnerQuiet = ({ owner, daysSinceOwnerSeen: days }: App) =>
  owner !== null && (days === null || days > ownerQuietDays);

export function passes(app: App, filter: AppFilter, idleDays: number): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'never-opened':
      return isNeverOpened(app);
    case 'idle':
      return isIdle(app, idleDays);
    case 'crashed':
      return isCrashed(app);
    case 'owner-quiet':
      return isOwnerQuiet(app);
    case 'audit-only':
      return isAuditOnly(app);
  }
}

/** How many apps each filter lets through. */
export function countsOf(apps: App[], idleDays: number): Record<AppFilter, number> {
  const count = (filter: AppFilter) => apps.filter((app) => passes(app, filter, idleDays)).length;
  return Object.fromEntries(appFilters.map((filter) => [filter, count(filter)])) as Record<AppFilter, number>;
}

/** By name or owner, whatever the case. */
export function matches({ app, owner }: App, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return app.toLowerCase().includes(wanted) || (owner ?? '').toLowerCase().includes(wanted);
}
