// AppSelection.java has the same rules for exports. app-selection-cases.json tests both.

import type { App } from '@/api/types';
import { isChosen } from '@/lib/chosen-apps';

export const appFilters = ['all', 'never-opened', 'idle', 'crashed', 'owner-quiet', 'audit-only'] as const;
export type AppFilter = (typeof appFilters)[number];

/** The number of days without activity after which an owner is inactive. */
export const ownerQuietDays = 30;

export const isNeverOpened = ({ known, lastUsed }: App) => known !== 'audit' && lastUsed === null;
const isCrashed = ({ appState }: App) => appState === 'CRASHED';
export const isAuditOnly = ({ known }: App) => known === 'audit';

/** Whether a running app was not used for `idleDays`. Never true if the log covers fewer days. */
export const isIdle = ({ appState, daysSinceLastUse }: App, idleDays: number, knownDays: number) =>
  appState === 'RUNNING' && (daysSinceLastUse ?? knownDays) >= idleDays;

export const isOwnerQuiet = ({ owner, daysSinceOwnerSeen }: App, knownDays: number) =>
  owner !== null && (daysSinceOwnerSeen ?? knownDays) > ownerQuietDays;

/** Whether an app passes a filter. `knownDays` is the number of days that the log covers. */
export function passes(app: App, filter: AppFilter, idleDays: number, knownDays: number): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'never-opened':
      return isNeverOpened(app);
    case 'idle':
      return isIdle(app, idleDays, knownDays);
    case 'crashed':
      return isCrashed(app);
    case 'owner-quiet':
      return isOwnerQuiet(app, knownDays);
    case 'audit-only':
      return isAuditOnly(app);
  }
}

/** The number of apps that pass each filter. */
export function countsOf(apps: App[], idleDays: number, knownDays: number): Record<AppFilter, number> {
  const count = (filter: AppFilter) => apps.filter((app) => passes(app, filter, idleDays, knownDays)).length;
  return Object.fromEntries(appFilters.map((filter) => [filter, count(filter)])) as Record<AppFilter, number>;
}

/** Whether the name or the owner contains the search text, ignoring case. */
export function matches({ app, owner }: App, search: string): boolean {
  const text = search.trim().toLowerCase();
  return app.toLowerCase().includes(text) || (owner ?? '').toLowerCase().includes(text);
}

/** Whether an app matches the search and the chosen apps. */
export const isFound = (app: App, chosen: string[], search: string) =>
  isChosen(app, chosen) && matches(app, search);

/** Compares texts ignoring case, independent of the browser's locale. */
export function compareTexts(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : Number(a > b);
}
