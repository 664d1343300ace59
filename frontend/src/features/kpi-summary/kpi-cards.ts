import interactionsIcon from 'bootstrap-icons/icons/cursor.svg';
import appsIcon from 'bootstrap-icons/icons/grid.svg';
import healthIcon from 'bootstrap-icons/icons/heart-pulse.svg';
import peopleIcon from 'bootstrap-icons/icons/people.svg';
import type { AppFailures, KpiSummary } from '@/api/types';
import { formatChange, formatCount, formatPercent, formatPoints } from '@/lib/format';
import { errorRateState, type KpiState } from './kpi-state';

/** Whether a change is an improvement. A usual change is neither. Null if the change is not judged. */
type Verdict = 'better' | 'worse' | 'usual' | null;

type KpiName = Exclude<keyof KpiSummary, 'days'>;

export interface KpiCardModel {
  key: KpiName;
  title: string;
  icon: string;
  value: string;
  change: { text: string; direction: 'up' | 'down' | 'flat'; verdict: Verdict } | null;
  /** The formatted value of the previous period. */
  previous: string | null;
  /** What else differs between the periods. */
  note: string | null;
  /** The state relative to a threshold, or null without a threshold or value. */
  state: KpiState | null;
}

interface KpiContext {
  /** The error rate from which an app fails too often, in percent. */
  threshold: number;
  /** The apps with the most failures, or undefined if they are not known yet. */
  failures?: AppFailures[] | undefined;
  dayOfWeek?: number | null;
}

type Figure = KpiSummary['errorRate'];

/** Whether a judged change is an improvement. An increase is better unless `lessIsBetter`. */
function verdictOf(verdict: Figure['verdict'], lessIsBetter: boolean): Verdict {
  switch (verdict) {
    case 'ROSE':
      return lessIsBetter ? 'worse' : 'better';
    case 'FELL':
      return lessIsBetter ? 'better' : 'worse';
    case 'USUAL':
      return 'usual';
    default:
      return null;
  }
}

function changeOf(
  { change, verdict }: Pick<Figure, 'change' | 'verdict'>,
  lessIsBetter: boolean,
  text: (value: number) => string,
): KpiCardModel['change'] {
  if (change === null) {
    return null;
  }
  const direction = change === 0 ? 'flat' : change > 0 ? 'up' : 'down';
  return { text: text(change), direction, verdict: verdictOf(verdict, lessIsBetter) };
}

/** "20 weekdays, 22 before", if the periods differ in them. */
function daysNote({ days }: KpiSummary, dayOfWeek: number | null): string | null {
  if (!days || days.value === days.previous) {
    return null;
  }
  const kind = dayOfWeek === null ? 'weekdays (Mon–Fri)' : 'days of this weekday';
  return `${days.value} ${kind}, ${days.previous} before`;
}

function countCard(
  key: KpiName,
  title: string,
  icon: string,
  figure: Figure,
  note: string | null,
): KpiCardModel {
  return {
    key,
    title,
    icon,
    value: formatCount(figure.value ?? 0),
    change: changeOf(figure, false, formatChange),
    previous: figure.previous === null ? null : formatCount(figure.previous),
    note,
    state: null,
  };
}

/** The interactions. Under a filter by weekday, their change is per day if the periods have different numbers of days. */
function interactionsCard(summary: KpiSummary, note: string | null): KpiCardModel {
  const card = countCard('interactions', 'Total interactions', interactionsIcon, summary.interactions, note);
  const perDay = note === null ? null : (summary.days?.interactionsChange ?? null);
  return perDay === null
    ? card
    : {
        ...card,
        change: changeOf(
          { change: perDay, verdict: null },
          false,
          (value) => `${formatChange(value)} per day`,
        ),
      };
}

function errorRateCard(figure: Figure, { threshold, failures }: KpiContext): KpiCardModel {
  return {
    key: 'errorRate',
    title: 'Error rate',
    icon: healthIcon,
    value: formatPercent(figure.value),
    change: changeOf(figure, true, formatPoints),
    previous: figure.previous === null ? null : formatPercent(figure.previous),
    note: null,
    state: errorRateState(figure.value, threshold, failures),
  };
}

export function kpiCards(summary: KpiSummary, context: KpiContext): KpiCardModel[] {
  const note = daysNote(summary, context.dayOfWeek ?? null);
  return [
    countCard('uniqueUsers', 'Total unique users', peopleIcon, summary.uniqueUsers, note),
    countCard('activeApps', 'Active apps', appsIcon, summary.activeApps, null),
    interactionsCard(summary, note),
    errorRateCard(summary.errorRate, context),
  ];
}
