import type { SegmentedUser, UserCounts } from '@/api/types';

export const userCounts = (more: Partial<UserCounts> = {}): UserCounts => ({
  all: 1358,
  power: 213,
  atRisk: 355,
  inactive: 230,
  newUsers: 92,
  matching: 1358,
  matchingInWindow: 1119,
  seenFrom: '2026-08-30',
  ...more,
});

export const aUser = (more: Partial<SegmentedUser> = {}): SegmentedUser => ({
  user: 'ann@example.com',
  segment: 'POWER',
  activity: 'ACTIVE',
  interactions: 5000,
  appsAccessed: 3,
  daysActive: 20,
  interactionsPerDay: 12.5,
  lastSeen: '2026-11-23T09:00:00Z',
  favouriteApp: 'sales-explorer',
  favouriteAppKey: '_c2FsZXM',
  ...more,
});
