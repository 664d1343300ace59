import { type TableState, tableCodecs } from '@/lib/table-state';
import { flag, type UrlState } from '@/lib/url-state';

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
  favouriteApp: 'favourite app',
} as const;
export type UserSort = keyof typeof userSorts;

export const textColumns: readonly UserSort[] = ['user', 'segment', 'activity', 'favouriteApp'];

export interface UserTableState extends TableState<UserSort> {
  /** Whether only users are listed whose first event is in the range. */
  newOnly: boolean;
}

export const userTable: UrlState<UserTableState> = {
  codecs: {
    newOnly: flag('newOnly', 'true', true),
    ...tableCodecs<UserSort>(userSorts, 'interactions'),
  },
  resets: ['page'],
};
