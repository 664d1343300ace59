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
  const share = above.reduce((sum, app) => sum + app.share, 0);
  const rest = others.length === 0 ? '' : ` and ${plural(others.length, 'other app')}`;
  const verb = others.length === 0 ? 'is' : 'are';
  const have = others.length === 0 ? 'has' : 'have';
  return `${first.app}${rest} ${verb} above ${limit} and ${have} ${formatPercent(Math.min(share, 100))} of all failures.`;
}

/** The worst day with its failures, such as "Nov 13: 310 of 970, 31.96%". */
export const worstDayText = ({ worstDay: { date, failed, interactions, errorRate } }: AppFailures) =>
  `${formatDay(date)}: ${formatCount(failed)} of ${formatCount(interactions)}, ${formatPercent(errorRate)}`;

export const intervalText = ({ interval: { low, high } }: AppFailures) =>
  `95% interval: ${formatPercent(low)} to ${formatPercent(high)}`;
