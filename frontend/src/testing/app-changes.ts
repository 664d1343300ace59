import type { AppChange, Impact } from '@/api/types';
import { keyOf } from './apps';

/** A successful deployment, with overrides. */
export const appChange = (more: Partial<AppChange> = {}): AppChange => ({
  time: '2026-11-18T13:32:00Z',
  app: 'sales-explorer',
  appKey: keyOf(more.app ?? 'sales-explorer'),
  name: more.app ?? 'sales-explorer',
  user: 'ann@example.com',
  action: 'deployApp',
  failed: false,
  statusCode: 200,
  permissions: [],
  impact: null,
  ...more,
});

export const impact = (more: Partial<Impact> = {}): Impact => ({
  before: { interactions: 400, failures: 5, uniqueUsers: 40, errorRate: 1.2 },
  after: { interactions: 380, failures: 17, uniqueUsers: 38, errorRate: 4.5 },
  complete: true,
  verdict: 'WORSE',
  ...more,
});
