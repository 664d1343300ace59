import type { AppFailures } from '@/api/types';
import { formatPercent, plural } from '@/lib/format';

/** The state of a figure. Amber if the figure is good and a part of it is not; plain if that is not known yet. */
export interface KpiState {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  text: string;
}

/** "1 app above 5%: sales-explorer 6.38%". */
function aboveText(failures: AppFailures[], threshold: number): string | null {
  const [worst, ...others] = failures
    .filter(({ aboveThreshold }) => aboveThreshold)
    .sort((one, other) => (other.errorRate ?? 0) - (one.errorRate ?? 0));
  if (!worst) {
    return null;
  }
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${plural(others.length + 1, 'app')} above ${threshold}%: ${worst.app} ${formatPercent(worst.errorRate)}${more}`;
}

/**
 * The state of the error rate of all apps together, and the apps above the threshold.
 *
 * @param failures the apps with failures, or undefined if they are not known yet
 */
export function errorRateState(
  rate: number | null,
  threshold: number,
  failures: AppFailures[] | undefined,
): KpiState | null {
  if (rate === null) {
    return null;
  }
  const above = aboveText(failures ?? [], threshold);
  if (rate >= threshold) {
    return { tone: 'bad', text: above ?? `At or above ${threshold}%` };
  }
  if (above !== null) {
    return { tone: 'warn', text: above };
  }
  return { tone: failures === undefined ? 'plain' : 'good', text: `Below ${threshold}%` };
}
