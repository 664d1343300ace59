import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates';
import { appEvent } from '@/testing/app-events';
import { alongDayAxis, byDay, eventMarks, mondayOf } from './event-groups';

const space = { timeZone: 'Europe/Berlin', from: '2026-10-25', to: '2026-11-23', width: 800 };
const daily = (days: number, each: number) =>
  Array.from({ length: days * each }, (_, index) =>
    appEvent({ time: `${addDays('2026-11-23', -(index % days))}T10:00:00Z` }),
  );

describe('a place along a day axis', () => {
  it('is the day itself at noon of the chosen zone', () => {
    expect(alongDayAxis('2026-11-18T11:00:00Z', 'Europe/Berlin')).toBe('2026-11-18 00:00:00');
  });

  it('is half a day before at midnight, where the day begins', () => {
    expect(alongDayAxis('2026-11-18T00:00:00Z', 'UTC')).toBe('2026-11-17 12:00:00');
  });
});

describe('groups', () => {
  it('are days of the chosen zone', () => {
    const late = appEvent({ time: '2026-11-18T23:30:00Z' });
    expect(byDay([late], 'UTC')[0]?.day).toBe('2026-11-18');
    expect(byDay([late], 'Europe/Berlin')[0]?.day).toBe('2026-11-19');
  });

  it('name deployments first, then go by time', () => {
    const started = appEvent({ action: 'startApp', time: '2026-11-18T06:00:00Z' });
    const later = appEvent({ time: '2026-11-18T09:00:00Z' });
    const earlier = appEvent({ time: '2026-11-18T08:00:00Z' });
    expect(byDay([started, later, earlier], 'UTC')[0]?.events).toEqual([earlier, later, started]);
  });

  it('begin their weeks on Mondays', () => {
    expect(['2026-11-16', '2026-11-18', '2026-11-22'].map(mondayOf)).toEqual(Array(3).fill('2026-11-16'));
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });
});

describe('marks', () => {
  it('are one an event while there is room, told by day', () => {
    const { grouping, marks, told } = eventMarks(daily(5, 2), space);
    expect(grouping).toBe('time');
    expect(marks).toHaveLength(10);
    expect(told).toHaveLength(5);
  });

  it('are one a day where there are many', () => {
    const { grouping, marks } = eventMarks(daily(30, 4), space);
    expect(grouping).toBe('day');
    expect(marks).toHaveLength(30);
    expect(marks[0]?.events).toHaveLength(4);
  });

  it('are one a week where even days are too many, and stay inside the window', () => {
    const { grouping, marks } = eventMarks(daily(90, 1), { ...space, from: '2026-08-26' });
    expect(grouping).toBe('week');
    expect(marks.length).toBeLessThanOrEqual(14);
    expect(marks.at(-1)).toMatchObject({ day: '2026-11-23', at: '2026-11-23' });
  });

  it('need more room on a phone', () => {
    expect(eventMarks(daily(30, 1), { ...space, width: 320 }).grouping).toBe('week');
  });
});
