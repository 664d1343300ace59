import { type TableState, tableCodecs } from '@/lib/table-state';
import type { UrlState } from '@/lib/url-state';

/** The sort columns of the API with their lower-case labels. */
export const userSorts = {
  user: 'user',
  segment: 'segment',
  activity: 'activity',
  interactions: 'total interactions',
  appsAccessed: 'apps accessed',
  daysActive: 'days active',
  interactionsPerDay: 'interactions per active day',
  lastSeen: 'last seen',
} as const;
export type UserSort = keyof typeof userSorts;

export const textColumns: readonly UserSort[] = ['user', 'segment', 'activity'];

export type UserTableState = TableState<UserSort>;

export const userTable: UrlState<UserTableState> = {
  codecs: tableCodecs<UserSort>(userSorts, 'interactions'),
  resets: ['page'],
};
