import type { GrantStatus, Status } from '@/api/types';
import { formatAge } from '@/lib/format';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

export interface Judged {
  word: string;
  tone: Tone;
}

export const sourceWords: Record<Status['source'], string> = {
  sample: 'Sample data',
  files: 'Audit files',
  databricks: 'Databricks',
};

type Condition = NonNullable<Status['warehouse']>['condition'];

const conditions: Record<Condition, Judged> = {
  RUNNING: { word: 'Running', tone: 'good' },
  STARTING: { word: 'Starting', tone: 'warn' },
  STOPPED: { word: 'Stopped; it starts with the next question', tone: 'plain' },
  MISSING: { word: 'There is no such warehouse', tone: 'bad' },
  UNKNOWN: { word: 'Not known', tone: 'warn' },
};

export const conditionWords = (condition: Condition): Judged =>
  conditions[condition] ?? { word: condition, tone: 'plain' };

const grants: Record<GrantStatus['state'], Judged> = {
  present: { word: 'Present', tone: 'good' },
  missing: { word: 'Missing', tone: 'bad' },
  unknown: { word: 'Not known', tone: 'warn' },
};

export const grantWords = (state: GrantStatus['state']): Judged => grants[state];

/** Whether the list of apps is there, whole and fresh. */
export function inventoryWords({ apps, problem }: Status['inventory']): Judged {
  if (apps === null) {
    return problem === null ? { word: 'Not known', tone: 'plain' } : { word: 'Not available', tone: 'bad' };
  }
  return problem === null ? { word: 'Available', tone: 'good' } : { word: 'Old or incomplete', tone: 'warn' };
}

/** "2 missing, 1 not known" or that all are there. */
export function grantsSummary(all: GrantStatus[]): string {
  const count = (state: GrantStatus['state']) => all.filter((grant) => grant.state === state).length;
  const [missing, unknown] = [count('missing'), count('unknown')];
  if (all.length === 0) {
    return 'This source needs none.';
  }
  if (missing + unknown === 0) {
    return 'All are there.';
  }
  const parts = [missing > 0 && `${missing} missing`, unknown > 0 && `${unknown} not known`];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** How old the newest row of the table is, and how old it usually is. */
export function freshnessWords({ ageSeconds, typicalDelaySeconds: delay }: Status['freshness']): string {
  const age = ageSeconds === null ? 'Not known' : `${formatAge(ageSeconds)} old`;
  return delay === null ? age : `${age}; rows usually arrive after ${formatAge(delay)}`;
}
