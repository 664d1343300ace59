import type { Impact } from '@/api/types';
import { formatCount, formatPercent } from '@/lib/format';

export const verdictText: Record<Impact['verdict'], string> = {
  WORSE: 'Errors rose',
  BETTER: 'Fewer errors',
  UNCHANGED: 'No clear change',
  TOO_FEW: 'Too few interactions',
  TOO_EARLY: 'Too early',
};

export const errorRates = ({ before, after }: Impact) =>
  `${formatPercent(before.errorRate)} → ${formatPercent(after.errorRate)}`;

export const users = ({ before, after }: Impact) =>
  `${formatCount(before.uniqueUsers)} → ${formatCount(after.uniqueUsers)}`;

/** The tooltip of an impact. */
export function impactSentence(impact: Impact): string {
  const soFar = impact.complete ? '' : ', so far';
  return `24 hours before and after${soFar}: error rate ${errorRates(impact)}, users ${users(impact)}.`;
}
