import type { GrantStatus, Status } from '@/api/types';
import type { Tone } from '@/components/badge';
import { formatAge, plural } from '@/lib/format';

export interface Verdict {
  tone: Extract<Tone, 'good' | 'warn' | 'bad'>;
  text: string;
}

/** A log is late if its newest row is this many times as old as its usual delay. */
const lateFactor = 4;

const numberOf = (grants: GrantStatus[], state: GrantStatus['state']) =>
  grants.filter((grant) => grant.state === state).length;

const are = (count: number) => (count === 1 ? 'is' : 'are');

/** What must be done, the most urgent first. */
function problemsOf({ workspaces, warehouse, grants, census, inventory, files, store }: Status): string[] {
  const missing = numberOf(grants, 'missing');
  return [
    workspaces.problem && 'no data is shown, see Workspaces',
    missing > 0 && `${plural(missing, 'grant')} ${are(missing)} missing`,
    warehouse?.condition === 'MISSING' && 'the SQL warehouse was not found',
    census.problem && 'the audit table could not be read',
    inventory.problem &&
      (inventory.apps === null ? 'the inventory is not available' : 'the inventory is old or incomplete'),
    files?.problem && 'new files could not be read',
    (files?.storeProblem || store?.problem) && 'the store has a problem',
    store?.staleReason && 'the last copy failed',
  ].filter((problem) => typeof problem === 'string');
}

/** What is not known, and may be a problem. */
function unknownsOf({ warehouse, grants, census, inventory, freshness }: Status): string[] {
  const unknown = numberOf(grants, 'unknown');
  return [
    freshness.ageSeconds === null && 'the age of the log',
    unknown > 0 && plural(unknown, 'grant'),
    census.asOf === null && census.problem === null && 'the logged actions',
    inventory.apps === null && inventory.problem === null && 'the inventory',
    warehouse?.condition === 'UNKNOWN' && 'the state of the SQL warehouse',
  ].filter((unknownPart) => typeof unknownPart === 'string');
}

function lateText({ freshness: { ageSeconds: age, typicalDelaySeconds: delay } }: Status): string | null {
  return age !== null && delay !== null && age > lateFactor * delay
    ? `the log is ${formatAge(age)} behind, usually ${formatAge(delay)}`
    : null;
}

/**
 * The state of the workspace in one sentence: what must be done, else what is not known, else that all is good. Never
 * good if something is not known.
 */
export function verdictOf(status: Status): Verdict {
  const problems = problemsOf(status);
  const unknowns = unknownsOf(status);
  const notKnown = unknowns.length === 0 ? '' : ` Not known: ${unknowns.join(', ')}.`;
  if (problems.length > 0) {
    return { tone: 'bad', text: `Action needed: ${problems.join('; ')}.${notKnown}` };
  }
  const late = lateText(status);
  if (late !== null) {
    return { tone: 'warn', text: `Check the log: ${late}.${notKnown}` };
  }
  if (unknowns.length > 0) {
    return { tone: 'warn', text: `No problem found, but not all is known.${notKnown}` };
  }
  const { grants, freshness } = status;
  const log = `the log is ${formatAge(freshness.ageSeconds ?? 0)} behind`;
  const granted =
    grants.length === 0
      ? 'no grants are needed'
      : `${numberOf(grants, 'present')} of ${plural(grants.length, 'grant')} present`;
  return { tone: 'good', text: `All good: ${log}, ${granted}.` };
}
