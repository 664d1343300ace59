import type { AppEvent, Impact } from '@/api/types';

/** A deployment that went well, unless told otherwise. */
export const appEvent = (more: Partial<AppEvent> = {}): AppEvent => ({
  time: '2026-11-18T13:32:00Z',
  app: 'sales-explorer',
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
