import type { ExportParams } from '@/api/telemetry-query';
import type { AppChange } from '@/api/types';
import { isChosen } from '@/lib/chosen-apps';
import { choice, optionalText, pageNumber, text, type UrlState } from '@/lib/url-state';

export const outcomes = ['succeeded', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** The filters and the page of the list. */
export interface ChangeListState {
  /** An action name of the platform, or null for all. */
  action: string | null;
  outcome: Outcome | null;
  who: string;
  /** From 1. */
  page: number;
}

export const changeList: UrlState<ChangeListState> = {
  codecs: {
    action: optionalText('action'),
    outcome: choice('outcome', outcomes, null),
    who: text('who'),
    page: pageNumber('appChangesPage'),
  },
  resets: ['appChangesPage'],
};

/** The export's parameters for the filters of the list. The export also contains changes beyond the list's limit. */
export function changeExportParams(
  { action, outcome, who }: ChangeListState,
  apps: string[],
): ExportParams<'app-changes'> {
  return {
    ...(action === null ? {} : { action }),
    ...(outcome === null ? {} : { outcome }),
    ...(who.trim() === '' ? {} : { who: who.trim() }),
    ...(apps.length === 0 ? {} : { app: apps }),
  };
}

/**
 * Whether a change matches the list's filters. AppChangeSelection.java has the same rules; app-change-selection-
 * cases.json tests both.
 */
export function isListed(
  change: AppChange,
  { action, outcome, who }: ChangeListState,
  apps: string[],
): boolean {
  return (
    isChosen(change, apps) &&
    (action === null || change.action === action) &&
    (outcome === null || change.failed === (outcome === 'failed')) &&
    (change.user ?? '').toLowerCase().includes(who.trim().toLowerCase())
  );
}
