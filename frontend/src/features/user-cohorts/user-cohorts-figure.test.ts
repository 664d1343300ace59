import { expect, it } from 'vitest';
import type { Meta, UserCohortDay } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { userCohortsFigure } from './user-cohorts-figure';
import { historyText, isEmptyCohorts, userCohortsDataTable, userCohortsSummary } from './user-cohorts-text';

const day = (date: string, newUsers: number, returningUsers: number, complete = true): UserCohortDay => ({
  date,
  hour: null,
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

const meta = (logBegins: string | null) => ({ logBegins, timeZone: 'UTC' }) as Meta;

it('names the begin of the log if it is shorter than the retention', () => {
  const history = (logBegins: string) => historyText(meta(logBegins), 365, '2026-11-23T09:00:00Z');
  expect(history('2026-05-30')).toBe('since the log began on Sat, May 30, 2026');
  expect(history('2025-11-24')).toBe('in the 365 days of the log');
});

it('names the busiest hour of a single day', () => {
  const hours = [7, 5].map((returning, hour) => ({ ...day('2026-11-22', 1, returning), hour }));
  expect(userCohortsSummary(hours, 'in a while')).toBe(
    '2 users seen for the first time in a while; most returning users 00:00–01:00: 7.',
  );
});

it('summarises new and returning users', () => {
  expect(userCohortsSummary(rows, historyText(meta(null), 365, '2026-11-23T09:00:00Z'))).toBe(
    '6 users seen for the first time in the 365 days of the log; 30 returning users a day on average.',
  );
  expect(rowTexts(userCohortsDataTable(rows).rows[1])).toEqual(['Mon, Nov 23, 2026 (so far)', '1', '8']);
  expect(isEmptyCohorts([day('2026-11-22', 0, 0)])).toBe(true);
});
