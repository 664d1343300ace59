import type { Concern } from '@/api/types';
import { keyOf } from './apps';

/** A crashed app, with overrides. */
export const aConcern = (more: Partial<Concern> = {}): Concern => ({
  reason: 'CRASHED',
  app: 'inventory-explorer',
  appKey: keyOf(more.app ?? 'inventory-explorer'),
  name: more.app ?? 'inventory-explorer',
  owner: 'ann@example.com',
  people: 103,
  users: 103,
  previousUsers: 100,
  failed: 10,
  errorRate: 1.5,
  share: 2,
  deployments: 0,
  raisedTo: null,
  time: null,
  lastUsed: '2026-11-24T14:56:00Z',
  daysSinceLastUse: 2,
  size: 'MEDIUM',
  ...more,
});
