import type { ActionStatus, GrantStatus, Status } from '@/api/types';
import type { Tone } from '@/components/badge';
import { formatAge } from '@/lib/format';

export interface BadgeContent {
  text: string;
  tone: Tone;
}

type Condition = NonNullable<Status['warehouse']>['condition'];

const conditions: Record<Condition, BadgeContent> = {
  RUNNING: { text: 'Running', tone: 'good' },
  STARTING: { text: 'Starting', tone: 'warn' },
  STOPPED: { text: 'Stopped; starts with the next query', tone: 'plain' },
  MISSING: { text: 'Warehouse not found', tone: 'bad' },
  UNKNOWN: { text: 'Unknown', tone: 'warn' },
};

export const conditionBadge = (condition: Condition): BadgeContent =>
  conditions[condition] ?? { text: condition, tone: 'plain' };

const grants: Record<GrantStatus['state'], BadgeContent> = {
  present: { text: 'Present', tone: 'good' },
  missing: { text: 'Missing', tone: 'bad' },
  unknown: { text: 'Unknown', tone: 'warn' },
};

export const grantBadge = (state: GrantStatus['state']): BadgeContent => grants[state];

/** Whether the inventory is available, complete and fresh. */
export function inventoryBadge({ apps, problem }: Status['inventory']): BadgeContent {
  if (apps === null) {
    return problem === null ? { text: 'Unknown', tone: 'plain' } : { text: 'Not available', tone: 'bad' };
  }
  return problem === null ? { text: 'Available', tone: 'good' } : { text: 'Old or incomplete', tone: 'warn' };
}

/** The number of missing and unknown permissions. */
export function grantsSummary(all: GrantStatus[]): string {
  const count = (state: GrantStatus['state']) => all.filter((grant) => grant.state === state).length;
  const [missing, unknown] = [count('missing'), count('unknown')];
  if (all.length === 0) {
    return 'This source needs no permissions.';
  }
  if (missing + unknown === 0) {
    return 'All permissions are granted.';
  }
  const parts = [missing > 0 && `${missing} missing`, unknown > 0 && `${unknown} unknown`];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** The age of the newest event, and the usual delay of the log. */
export function freshnessText({ ageSeconds, typicalDelaySeconds: delay }: Status['freshness']): string {
  const age = ageSeconds === null ? 'Unknown' : `${formatAge(ageSeconds)} old`;
  return delay === null ? age : `${age}, usual delay ${formatAge(delay)}`;
}

/**
 * The clients of a row's sign-ins. Empty for other actions. An action can have a row for apps and another for other
 * clients.
 */
export function signInTarget(row: ActionStatus, all: ActionStatus[]): string {
  if (row.signal === 'sign-in') {
    return 'to apps of this workspace';
  }
  const countsElsewhere = all.some(
    ({ service, action, signal }) => signal === 'sign-in' && service === row.service && action === row.action,
  );
  return countsElsewhere ? 'to other clients' : '';
}
