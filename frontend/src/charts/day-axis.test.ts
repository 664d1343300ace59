import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates';
import { chartContext } from '@/testing/chart-context';
import {
  dayAxis,
  dayBands,
  dayFormat,
  daysOf,
  incompleteBand,
  timeChartLayout,
  withDayTicks,
} from './day-axis';
import { dayFilter } from './day-mark';
import { positionOf, type TimeStep } from './time-step';

const { theme } = chartContext();
const days = [
  { date: '2026-11-21', hour: null, complete: true },
  { date: '2026-11-22', hour: null, complete: true },
  { date: '2026-11-23', hour: null, complete: false },
];

it('gives each day its full width and limits the zoom to the window', () => {
  expect(dayAxis(theme, days)).toMatchObject({
    range: ['2026-11-20 12:00', '2026-11-23 12:00'],
    minallowed: '2026-11-20 12:00',
    maxallowed: '2026-11-23 12:00',
  });
});

it('has one tick per day for few days', () => {
  const everyDay = { tickmode: 'linear', tick0: '2026-11-21', dtick: 86_400_000 };
  expect(dayAxis(theme, days)).toMatchObject(everyDay);
  const month = Array.from({ length: 30 }, (_, index) => ({
    date: addDays('2026-11-01', index),
    complete: true,
  }));
  const figure = { data: [], layout: { xaxis: dayAxis(theme, month) } };
  expect(figure.layout.xaxis).toMatchObject({ tickmode: 'auto' });
  expect(withDayTicks(figure, { from: '2026-11-21', to: '2026-11-23' }).layout.xaxis).toMatchObject(everyDay);
  expect(withDayTicks(figure, { from: '2026-11-02', to: '2026-11-23' })).toBe(figure);
});

it('draws a band behind the incomplete day', () => {
  const { shapes, annotations } = incompleteBand(theme, days);
  expect(shapes).toHaveLength(1);
  expect(shapes[0]).toMatchObject({ x0: '2026-11-22 12:00', x1: '2026-11-23 12:00' });
  expect(annotations[0]).toMatchObject({ text: 'so far' });
});

it('draws no band if all days are complete', () => {
  expect(incompleteBand(theme, days.slice(0, 2)).shapes).toEqual([]);
});

it("uses the locale's order of day and month", () => {
  expect(dayFormat('en-US')).toBe('%b %-d');
  expect(dayFormat('de-DE')).toBe('%-d %b');
});

describe('a window that begins before the log', () => {
  const window = { from: '2026-11-19', to: '2026-11-23', logBegins: '2026-11-21' };

  it('has all days on the axis', () => {
    expect(daysOf(window, days).map(({ date }) => date)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(daysOf(window, days).at(-1)?.complete).toBe(false);
  });

  it('has a labelled band behind the days before the log', () => {
    const { shapes, annotations } = dayBands(theme, days, window);
    expect(shapes.map(({ name }) => name)).toEqual(['no data', 'incomplete']);
    expect(shapes[0]).toMatchObject({ x0: '2026-11-18 12:00', x1: '2026-11-20 12:00' });
    expect(annotations[0]).toMatchObject({ text: 'No data before Nov 21.' });
  });

  it('has no band if the log covers it or its begin is unknown', () => {
    for (const logBegins of ['2026-11-19', '2025-01-01', null]) {
      expect(dayBands(theme, days, { ...window, logBegins }).shapes).toHaveLength(1);
    }
  });
});

describe('a single day', () => {
  const hours = [9, 10].map((hour) => ({ date: '2026-11-23', hour, complete: hour < 10 }));
  const layout = timeChartLayout(
    hours,
    chartContext({ window: { from: '2026-11-23', to: '2026-11-23', logBegins: null } }),
  );

  it('has an axis of 24 hours without zoom', () => {
    expect(layout.xaxis).toMatchObject({ range: ['2026-11-23 00:00', '2026-11-24 00:00'], fixedrange: true });
    expect(layout.dragmode).toBe(false);
  });

  it('draws a band behind the current hour', () => {
    expect(layout.shapes?.[0]).toMatchObject({ x0: '2026-11-23 10:00', x1: '2026-11-23 11:00' });
  });

  it('draws an hour at its middle, and sets no filter on a click', () => {
    const position = positionOf(hours[0] as TimeStep);
    expect(position).toBe('2026-11-23 09:30');
    expect(dayFilter({ x: position, y: 1 })).toBeNull();
    expect(dayFilter({ x: '2026-11-23', y: 1 })).toEqual({ range: { from: '2026-11-23', to: '2026-11-23' } });
  });
});
