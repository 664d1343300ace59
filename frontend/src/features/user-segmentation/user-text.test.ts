import { expect, it } from 'vitest';
import { userCounts } from '@/testing/users';
import { otherUsersText, shownText } from './user-text';

it('says how many of the matching users the table has', () => {
  expect(shownText(100, userCounts(), 'total interactions')).toBe('Top 100 of 1,358, by total interactions.');
  expect(shownText(100, userCounts(), 'user')).toBe('First 100 of 1,358, by user.');
  expect(shownText(36, userCounts({ matching: 36 }), 'user')).toBe('36 users.');
});

it('explains why there are more users than in the range', () => {
  expect(otherUsersText(userCounts(), { logBegins: '2026-05-30' })).toBe(
    '1,119 used an app in this range; 239 others were seen outside it since Sun, Aug 30, 2026.',
  );
  expect(otherUsersText(userCounts({ matching: 1119 }), { logBegins: null })).toBe('');
});

it('names no day before the log', () => {
  expect(otherUsersText(userCounts(), { logBegins: '2026-10-01' })).toContain('since Thu, Oct 1, 2026');
});
