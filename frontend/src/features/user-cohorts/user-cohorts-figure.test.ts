import { expect, it } from 'vitest';
import type { UserCohortDay } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { userCohortsFigure } from './user-cohorts-figure';
import { isEmptyCohorts, userCohortsSummary, userCohortsTwin } from './user-cohorts-words';

const day = (date: string, newUsers: number, returningUsers: number, complete = true): UserCohortDay => ({
  date,
  newUsers,
  returningUsers,
  complete,
});
const rows = [day('2026-11-22', 5, 30), day('2026-11-23', 1, 8, false)];

it('stacks new users in blue on returning users in green', () => {
  const { theme } = chartContext();
  const figure = userCohortsFigure(rows, chartContext());
  expect(trace(figure, 'New')).toMatchObject({ stackgroup: 'users', y: [5, 1], line: { color: theme.blue } });
  expect(trace(figure, 'Returning')).toMatchObject({
    stackgroup: 'users',
    y: [30, 8],
    line: { color: theme.green },
  });
});

it('compares with all users of the previous period', () => {
  const previous = [day('2026-11-20', 2, 20), day('2026-11-21', 3, 21)];
  const figure = userCohortsFigure(rows, chartContext({ previous }));
  expect(trace(figure, 'All, previous period')).toMatchObject({
    x: rows.map((row) => row.date),
    y: [22, 24],
  });
});

it('says how many came first and how many came back', () => {
  expect(userCohortsSummary(rows, 365)).toBe(
    '6 users came for the first time in the 365 days that the log keeps; 30 a day came back, on average.',
  );
  expect(rowTexts(userCohortsTwin(rows).rows[1])).toEqual(['Mon, Nov 23, 2026 (so far)', '1', '8']);
  expect(isEmptyCohorts([day('2026-11-22', 0, 0)])).toBe(true);
});
