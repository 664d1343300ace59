import type { ActiveFilter } from './active-filters';
import { browserTimeZone } from './dates';
import type { Filters } from './filters';
import { signalLabels } from './labels';

/** The settings that only pages with charts use. */
export const chartSettings: readonly string[] = ['Compare', 'App changes'];

/** The choices of the menu "More" that differ from the defaults. "Clear all" keeps them. */
export function activeSettings(filters: Filters, ownZone = browserTimeZone()): ActiveFilter[] {
  const { timeZone, includeServicePrincipals, signal, compare, appChanges } = filters;
  const active: ActiveFilter[] = [];
  if (timeZone !== ownZone) {
    active.push({
      name: 'Time zone',
      value: timeZone.replaceAll('_', ' '),
      without: { timeZone: ownZone },
    });
  }
  if (includeServicePrincipals) {
    active.push({
      name: 'Who',
      value: 'People and service principals',
      without: { includeServicePrincipals: false },
    });
  }
  if (signal !== null) {
    active.push({ name: 'Signal', value: signalLabels[signal], without: { signal: null } });
  }
  if (compare) {
    active.push({ name: 'Compare', value: 'Earlier weeks', without: { compare: false } });
  }
  if (!appChanges) {
    active.push({ name: 'App changes', value: 'Hidden', without: { appChanges: true } });
  }
  return active;
}
