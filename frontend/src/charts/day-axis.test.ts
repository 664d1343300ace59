import { expect, it } from 'vitest';
import { chartContext } from '@/testing/chart-context';
import { dayAxis, dayFormat, incompleteBand } from './day-axis';

const { theme } = chartContext();
const days = [
  { date: '2026-11-21', complete: true },
  { date: '2026-11-22', complete: true },
  { date: '2026-11-23', complete: false },
];

it('gives every day its full width, and keeps a zoom within the window', () => {
  expect(dayAxis(theme, days)).toMatchObject({
    range: ['2026-11-20 12:00', '2026-11-23 12:00'],
    minallowed: '2026-11-20 12:00',
    maxallowed: '2026-11-23 12:00',
  });
});

it('puts a band behind a day that is not over', () => {
  const { shapes, annotations } = incompleteBand(theme, days);
  expect(shapes).toHaveLength(1);
  expect(shapes[0]).toMatchObject({ x0: '2026-11-22 12:00', x1: '2026-11-23 12:00' });
  expect(annotations[0]).toMatchObject({ text: 'so far' });
});

it('needs no band where all days are over', () => {
  expect(incompleteBand(theme, days.slice(0, 2)).shapes).toEqual([]);
});

it('writes day and month in the order of the locale', () => {
  expect(dayFormat('en-US')).toBe('%b %-d');
  expect(dayFormat('de-DE')).toBe('%-d %b');
});
