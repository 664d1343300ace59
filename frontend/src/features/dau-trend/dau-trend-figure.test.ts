import { describe, expect, it } from 'vitest';
import type { DauTrendDay } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { dauTrendFigure } from './dau-trend-figure';
import { dauTrendSummary, dauTrendTwin, isEmptyDauTrend } from './dau-trend-words';

const day = (date: string, activeUsers: number, complete = true): DauTrendDay => ({
  date,
  activeUsers,
  interactions: activeUsers * 5,
  appsAccessed: 3,
  complete,
});
const rows = [day('2026-11-21', 20), day('2026-11-22', 40), day('2026-11-23', 7, false)];

describe('the figure', () => {
  const figure = dauTrendFigure(rows, chartContext());

  it('draws users solid on the left axis and clicks dashed on the right one', () => {
    expect(trace(figure, 'Active users')).toMatchObject({ yaxis: 'y', line: { dash: 'solid' } });
    expect(trace(figure, 'Clicks')).toMatchObject({ yaxis: 'y2', line: { dash: 'dash' } });
    expect(figure.layout).toMatchObject({ yaxis2: { side: 'right', overlaying: 'y' } });
  });

  it('ends the line with the last complete day and hangs today on it, dotted', () => {
    expect(trace(figure, 'Active users')).toMatchObject({ x: ['2026-11-21', '2026-11-22'], y: [20, 40] });
    expect(trace(figure, 'Active users, so far')).toMatchObject({
      x: ['2026-11-22', '2026-11-23'],
      y: [40, 7],
      line: { dash: 'dot' },
    });
  });

  it('draws nothing as incomplete where every day is over', () => {
    const past = dauTrendFigure(rows.slice(0, 2), chartContext());
    expect(past.data).toHaveLength(2);
    expect(past.layout.shapes).toEqual([]);
  });

  it('lays the previous period over the days it is compared with', () => {
    const previous = [day('2026-11-18', 10), day('2026-11-19', 11), day('2026-11-20', 12)];
    const compared = dauTrendFigure(rows, chartContext({ previous }));
    expect(trace(compared, 'Users, previous period')).toMatchObject({
      x: ['2026-11-21', '2026-11-22', '2026-11-23'],
      y: [10, 11, 12],
      line: { dash: 'dash' },
    });
  });
});

describe('the words', () => {
  it('sum up complete days and tell today apart', () => {
    expect(dauTrendSummary(rows)).toBe(
      '30 users a day on average, most on Sun, Nov 22, 2026 with 40; 7 today so far.',
    );
  });

  it('are a table of every day', () => {
    const twin = dauTrendTwin(rows);
    expect(twin.rows).toHaveLength(3);
    expect(rowTexts(twin.rows[2])).toEqual(['Mon, Nov 23, 2026 (so far)', '7', '35', '3']);
  });

  it('know an empty window from a quiet day', () => {
    expect(isEmptyDauTrend([day('2026-11-21', 0), day('2026-11-22', 0)])).toBe(true);
    expect(isEmptyDauTrend([day('2026-11-21', 0), day('2026-11-22', 1)])).toBe(false);
  });
});
