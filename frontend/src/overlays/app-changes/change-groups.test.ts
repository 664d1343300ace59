import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates';
import { appChange } from '@/testing/app-changes';
import { alongDayAxis, byDay, changeMarks, mondayOf } from './change-groups';

const space = { timeZone: 'Europe/Berlin', from: '2026-10-25', to: '2026-11-23', width: 800 };
const daily = (days: number, each: number) =>
  Array.from({ length: days * each }, (_, index) =>
    appChange({ time: `${addDays('2026-11-23', -(index % days))}T10:00:00Z` }),
  );

describe('alongDayAxis', () => {
  it('places noon in the chosen zone at the date', () => {
    expect(alongDayAxis('2026-11-18T11:00:00Z', 'Europe/Berlin')).toBe('2026-11-18 00:00:00');
  });

  it('places midnight half a day before the date', () => {
    expect(alongDayAxis('2026-11-18T00:00:00Z', 'UTC')).toBe('2026-11-17 12:00:00');
  });
});

describe('groupings', () => {
  it('groups by day of the chosen zone', () => {
    const late = appChange({ time: '2026-11-18T23:30:00Z' });
    expect(byDay([late], 'UTC')[0]?.day).toBe('2026-11-18');
    expect(byDay([late], 'Europe/Berlin')[0]?.day).toBe('2026-11-19');
  });

  it('orders deployments first, then by time', () => {
    const started = appChange({ action: 'startApp', time: '2026-11-18T06:00:00Z' });
    const later = appChange({ time: '2026-11-18T09:00:00Z' });
    const earlier = appChange({ time: '2026-11-18T08:00:00Z' });
    expect(byDay([started, later, earlier], 'UTC')[0]?.changes).toEqual([earlier, later, started]);
  });

  it('starts weeks on Monday', () => {
    expect(['2026-11-16', '2026-11-18', '2026-11-22'].map(mondayOf)).toEqual(Array(3).fill('2026-11-16'));
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });
});

describe('marks', () => {
  it('draws one mark per app change if they fit, with hover texts by day', () => {
    const { grouping, marks, hoverGroups } = changeMarks(daily(5, 2), space);
    expect(grouping).toBe('time');
    expect(marks).toHaveLength(10);
    expect(hoverGroups).toHaveLength(5);
  });

  it('draws one mark per day for many changes', () => {
    const { grouping, marks } = changeMarks(daily(30, 4), space);
    expect(grouping).toBe('day');
    expect(marks).toHaveLength(30);
    expect(marks[0]?.changes).toHaveLength(4);
  });

  it('draws one mark per week for too many days, inside the window', () => {
    const { grouping, marks } = changeMarks(daily(90, 1), { ...space, from: '2026-08-26' });
    expect(grouping).toBe('week');
    expect(marks.length).toBeLessThanOrEqual(14);
    expect(marks.at(-1)).toMatchObject({ day: '2026-11-23', at: '2026-11-23' });
  });

  it('draws fewer marks on a narrow chart', () => {
    expect(changeMarks(daily(30, 1), { ...space, width: 320 }).grouping).toBe('week');
  });
});
