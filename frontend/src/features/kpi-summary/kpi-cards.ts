import interactionsIcon from 'bootstrap-icons/icons/cursor.svg';
import appsIcon from 'bootstrap-icons/icons/grid.svg';
import healthIcon from 'bootstrap-icons/icons/heart-pulse.svg';
import peopleIcon from 'bootstrap-icons/icons/people.svg';
import type { KpiSummary } from '@/api/types';
import { formatChange, formatCount, formatPercent, formatPoints } from '@/lib/format';

type Verdict = 'better' | 'worse' | 'same';

export interface KpiCardModel {
  key: keyof KpiSummary;
  title: string;
  icon: string;
  value: string;
  change: { text: string; direction: 'up' | 'down' | 'flat'; verdict: Verdict } | null;
  /** The formatted value of the previous period. */
  previous: string | null;
  /** The state relative to a threshold, or null without a threshold or value. */
  state: { healthy: boolean; text: string } | null;
}

type Figure = KpiSummary['errorRate'];

/** Whether a change is an improvement. An increase is better unless `lessIsBetter`. */
export function verdictOf(change: number, lessIsBetter: boolean): Verdict {
  if (change === 0) {
    return 'same';
  }
  return change > 0 !== lessIsBetter ? 'better' : 'worse';
}

function changeOf(
  change: number | null | undefined,
  lessIsBetter: boolean,
  text: (value: number) => string,
): KpiCardModel['change'] {
  if (change === null || change === undefined) {
    return null;
  }
  const direction = change === 0 ? 'flat' : change > 0 ? 'up' : 'down';
  return { text: text(change), direction, verdict: verdictOf(change, lessIsBetter) };
}

function countCard(key: keyof KpiSummary, title: string, icon: string, figure: Figure): KpiCardModel {
  return {
    key,
    title,
    icon,
    value: formatCount(figure.value ?? 0),
    change: changeOf(figure.change, false, formatChange),
    previous: typeof figure.previous === 'number' ? formatCount(figure.previous) : null,
    state: null,
  };
}

function errorRateCard(figure: Figure, threshold: number): KpiCardModel {
  const rate = figure.value ?? null;
  const healthy = rate !== null && rate < threshold;
  return {
    key: 'errorRate',
    title: 'Error rate',
    icon: healthIcon,
    value: formatPercent(rate),
    change: changeOf(figure.change, true, formatPoints),
    previous: typeof figure.previous === 'number' ? formatPercent(figure.previous) : null,
    state:
      rate === null
        ? null
        : { healthy, text: healthy ? `Healthy, below ${threshold}%` : `At or above ${threshold}%` },
  };
}

export function kpiCards(summary: KpiSummary, threshold: number): KpiCardModel[] {
  return [
    countCard('uniqueUsers', 'Total unique users', peopleIcon, summary.uniqueUsers),
    countCard('activeApps', 'Active apps', appsIcon, summary.activeApps),
    countCard('interactions', 'Total interactions', interactionsIcon, summary.interactions),
    errorRateCard(summary.errorRate, threshold),
  ];
}
