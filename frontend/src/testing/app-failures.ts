import type { AppFailures } from '@/api/types';
import { keyOf } from './apps';

/** The failures of an app above the threshold, with overrides. */
export const someFailures = (more: Partial<AppFailures> = {}): AppFailures => ({
  app: 'sales',
  appKey: keyOf(more.app ?? 'sales'),
  name: more.app ?? 'sales',
  interactions: 1000,
  failed: 64,
  errorRate: 6.4,
  interval: { low: 5.05, high: 8.09 },
  aboveThreshold: true,
  share: 47.2,
  worstDay: { date: '2026-11-13', interactions: 970, failed: 310, errorRate: 31.96 },
  lastDeployment: null,
  ...more,
});
