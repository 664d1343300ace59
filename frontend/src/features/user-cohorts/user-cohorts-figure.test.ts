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

it('compares with all users of earlier days, by date', () => {
  const earlier = [day('2026-11-15', 2, 20), day('2026-11-16', 3, 21)];
  const figure = userCohortsFigure(rows, chartContext({ previous: { rows: earlier, shift: 7 } }));
  expect(trace(figure, 'All, 7 days before')).toMatchObject({
    x: rows.map((row) => row.date),
    y: [22, 24],
  });
});

const meta = (logBegins: string | null) => ({ logBegins, timeZone: 'UTC' }) as Meta;

it('names the begin of the log if it is shorter than the retention', () => {
  const history = (logBegins: string) => historyText(meta(logBegins), 365, '2026-11-23T09:00:00Z');
  expect(history('2026-05-30')).toBe('since the log began on Sat, May 30');
  expect(history('2025-11-24')).toBe('in 365 days of log');
});

it('names the busiest hour of a single day', () => {
  const hours = [7, 5].map((returning, hour) => ({ ...day('2026-11-22', 1, returning), hour }));
  expect(userCohortsSummary(hours, 'in a while')).toBe(
    '2 new users (first seen in a while); most returning users 00:00–01:00: 7.',
  );
});

it('reports no average for one day', () => {
  expect(userCohortsSummary([day('2026-11-22', 2, 7)], 'in a while')).toBe(
    '2 new users (first seen in a while), 7 returning users.',
  );
});

it('summarises new and returning users', () => {
  expect(userCohortsSummary(rows, historyText(meta(null), 365, '2026-11-23T09:00:00Z'))).toBe(
    '6 new users (first seen in 365 days of log). On average 30 returning users a day.',
  );
  expect(rowTexts(userCohortsDataTable(rows).rows[1])).toEqual(['Mon, Nov 23, 2026 (so far)', '1', '8']);
  expect(isEmptyCohorts([day('2026-11-22', 0, 0)])).toBe(true);
});
