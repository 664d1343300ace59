import type { Meta } from '@/api/types';
import type { ActiveFilter } from './active-filters';
import type { Filters } from './filters';
import { formatLongDay } from './format';
import { signalLabels } from './labels';

/** What figures cover, for paper and pictures: days, time zone, signal, principals and filters. */
export function viewFacts(
  { from, to, signal }: Partial<Pick<Meta, 'signal'>> & Pick<Meta, 'from' | 'to'>,
  { timeZone, includeServicePrincipals }: Filters,
  active: ActiveFilter[],
): string {
  const facts = [
    `${formatLongDay(from)} – ${formatLongDay(to)}`,
    timeZone,
    signal && signalLabels[signal],
    includeServicePrincipals ? 'People and service principals' : 'People',
    ...active.map(({ name, value }) => `${name}: ${value}`),
  ];
  return facts.filter(Boolean).join(' · ');
}
