import type { AppFailures } from '@/api/types';
import { formatCount, formatDay, formatPercent, plural } from '@/lib/format';

/** The apps above the threshold by name, or that no app is above it. */
export function appFailuresSummary(apps: AppFailures[], threshold: number): string {
  const above = apps.filter(({ aboveThreshold }) => aboveThreshold);
  const limit = `the ${formatPercent(threshold)} threshold`;
  const [first, ...others] = above;
  if (!first) {
    return `No app is above ${limit} beyond chance.`;
  }
  const has = `has ${formatPercent(first.share)} of all failures`;
  return others.length === 0
    ? `${first.app} is above ${limit} and ${has}.`
    : `${first.app} and ${plural(others.length, 'other app')} are above ${limit}. ${first.app} ${has}.`;
}

/** The worst day with its failures, such as "Nov 13: 310 of 970, 31.96%". */
export const worstDayText = ({ worstDay: { date, failed, interactions, errorRate } }: AppFailures) =>
  `${formatDay(date)}: ${formatCount(failed)} of ${formatCount(interactions)}, ${formatPercent(errorRate)}`;

/** Where the true rate lies with 95 % confidence, such as "5.05–8.09%". */
export const intervalText = ({ interval: { low, high } }: AppFailures) =>
  `${formatPercent(low).replace('%', '')}–${formatPercent(high)}`;
