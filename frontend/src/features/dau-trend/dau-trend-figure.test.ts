import { describe, expect, it } from 'vitest';
import type { DauTrendDay, Meta } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { dauTrendFigure } from './dau-trend-figure';
import { dauTrendDataTable, dauTrendSummary, isEmptyDauTrend } from './dau-trend-text';

const day = (date: string, activeUsers: number, complete = true): DauTrendDay => ({
  date,
  hour: null,
  activeUsers,
  interactions: activeUsers * 5,
  appsAccessed: 3,
  complete,
});
const rows = [day('2026-11-21', 20), day('2026-11-22', 40), day('2026-11-23', 7, false)];

describe('the figure', () => {
  const figure = dauTrendFigure(rows, chartContext());

  it('draws users solid on the left axis and interactions dashed on the right one', () => {
    expect(trace(figure, 'Active users')).toMatchObject({ yaxis: 'y', line: { dash: 'solid' } });
    expect(trace(figure, 'Interactions')).toMatchObject({ yaxis: 'y2', line: { dash: 'dash' } });
    expect(figure.layout).toMatchObject({ yaxis2: { side: 'right', overlaying: 'y' } });
  });

  it('draws the incomplete day as a dotted line after the last complete day', () => {
    expect(trace(figure, 'Active users')).toMatchObject({ x: ['2026-11-21', '2026-11-22'], y: [20, 40] });
    expect(trace(figure, 'Active users, so far')).toMatchObject({
      x: ['2026-11-22', '2026-11-23'],
      y: [40, 7],
      line: { dash: 'dot' },
    });
  });

  it('draws no dotted line if all days are complete', () => {
    const past = dauTrendFigure(rows.slice(0, 2), chartContext());
    expect(past.data).toHaveLength(2);
    expect(past.layout.shapes).toEqual([]);
  });

  it('has whole users at its ticks, also for one user', () => {
    const one = dauTrendFigure([day('2026-11-21', 1)], chartContext());
    expect(one.layout.yaxis).toMatchObject({ dtick: 1 });
    expect(figure.layout.yaxis).not.toHaveProperty('dtick');
  });

  it('draws earlier days at the days of the same weekday', () => {
    const earlier = [day('2026-11-14', 10), day('2026-11-15', 11), day('2026-11-16', 12)];
    const compared = dauTrendFigure(rows, chartContext({ previous: { rows: earlier, shift: 7 } }));
    expect(trace(compared, 'Users, 7 days before')).toMatchObject({
      x: ['2026-11-21', '2026-11-22', '2026-11-23'],
      y: [10, 11, 12],
      line: { dash: 'dash' },
    });
  });
});

describe('the texts', () => {
  const meta = {
    from: '2026-11-21',
    to: '2026-11-23',
    logBegins: null,
    asOf: '2026-11-23T09:30:00Z',
    timeZone: 'UTC',
  } as Meta;

  it('say since when there is data, if the window begins before the log', () => {
    const early = { ...meta, from: '2026-01-01', logBegins: '2026-05-30' };
    expect(dauTrendSummary(rows, early)).toBe(
      'Average 30 a day since May 30; peak 40 on Sun, Nov 22; 7 so far today.',
    );
  });

  it('names the busiest hour of a single day', () => {
    const hours = [20, 40].map((users, hour) => ({ ...day('2026-11-21', users), hour }));
    expect(dauTrendSummary(hours, meta)).toBe('300 interactions on Sat, Nov 21; most users 01:00–02:00: 40.');
    const open = hours.map((row) => ({ ...row, complete: row.hour < 1 }));
    expect(dauTrendSummary(open, meta)).toContain('Nov 21 so far');
    expect(dauTrendDataTable(open).columns[0]).toBe('Hour');
    expect(dauTrendDataTable(open).rows[1]).toMatchObject({
      key: '2026-11-21 01',
      cells: ['01:00–02:00 (so far)', '40', '200', '3'],
    });
  });

  it('have the year of other years', () => {
    expect(dauTrendSummary([day('2025-12-31', 20)], meta)).toBe('20 users on Wed, Dec 31, 2025.');
  });

  it('summarises complete days and reports today separately', () => {
    expect(dauTrendSummary(rows, meta)).toBe('Average 30 a day; peak 40 on Sun, Nov 22; 7 so far today.');
  });

  it('reports no average for one day', () => {
    expect(dauTrendSummary([day('2026-11-21', 20)], meta)).toBe('20 users on Sat, Nov 21.');
    expect(dauTrendSummary(rows.slice(2), meta)).toBe('7 users on Mon, Nov 23, so far.');
  });

  it('lists all days in the table', () => {
    const table = dauTrendDataTable(rows);
    expect(table.rows).toHaveLength(3);
    expect(rowTexts(table.rows[2])).toEqual(['Mon, Nov 23, 2026 (so far)', '7', '35', '3']);
  });

  it('distinguishes an empty window from a day without interactions', () => {
    expect(isEmptyDauTrend([day('2026-11-21', 0), day('2026-11-22', 0)])).toBe(true);
    expect(isEmptyDauTrend([day('2026-11-21', 0), day('2026-11-22', 1)])).toBe(false);
  });
});
