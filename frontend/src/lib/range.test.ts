import { describe, expect, it } from 'vitest';
import { addDays, daysInclusive } from './dates';
import {
  comparedRange,
  comparedShift,
  describeRange,
  isSameRange,
  parseRange,
  rangeChoices,
  rangeDates,
  rangeProblem,
  shortRange,
} from './range';

const today = '2026-11-23';
const parse = (text: string) => parseRange(new URLSearchParams(text));

describe('a range in an address', () => {
  it('can be a number of days', () => {
    expect(parse('days=7')).toEqual({ days: 7 });
  });

  it('can be two dates, which take precedence over days', () => {
    expect(parse('days=7&from=2026-11-01&to=2026-11-10')).toEqual({ from: '2026-11-01', to: '2026-11-10' });
  });

  it.each(['', 'days=0', 'days=366', 'days=ten', 'from=2026-11-01', 'from=2026-11-02&to=2026-11-01'])(
    'is missing or invalid in "%s"',
    (text) => {
      expect(parse(text)).toBeNull();
    },
  );
});

describe('the dates of a range', () => {
  it('include today as the last day', () => {
    expect(rangeDates({ days: 7 }, today)).toEqual({ from: '2026-11-17', to: today });
  });

  it('give compared days of the same length, whole weeks earlier', () => {
    expect(comparedRange({ days: 7 }, today)).toEqual({ from: '2026-11-10', to: '2026-11-16' });
    expect(comparedRange({ days: 30 }, today)).toEqual({ from: '2026-09-20', to: '2026-10-19' });
    expect(comparedRange({ from: '2026-11-23', to: '2026-11-23' }, today)).toEqual({
      from: '2026-11-16',
      to: '2026-11-16',
    });
  });

  it('never overlap with the compared days, which lie at most six days earlier than directly before', () => {
    const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
    for (let days = 1; days <= 365; days++) {
      const { from, to } = rangeDates({ days }, today);
      const compared = comparedRange({ days }, today);
      expect(weekday(compared.from)).toBe(weekday(from));
      expect(daysInclusive(compared.from, compared.to)).toBe(days);
      expect(compared.to < from).toBe(true);
      expect(comparedShift({ days }) - days).toBeLessThan(7);
      expect(addDays(compared.to, comparedShift({ days }))).toBe(to);
    }
  });
});

describe('the ranges beside the presets', () => {
  const ranges = (day: string) =>
    Object.fromEntries(rangeChoices(day).map(({ label, range }) => [label, range]));

  it('are days, weeks and months', () => {
    expect(ranges(today)).toEqual({
      Today: { days: 1 },
      Yesterday: { from: '2026-11-22', to: '2026-11-22' },
      'Last 28 days': { days: 28 },
      'Last 91 days': { days: 91 },
      'This month': { from: '2026-11-01', to: today },
      'Last month': { from: '2026-10-01', to: '2026-10-31' },
    });
  });

  it('reach into the year before', () => {
    expect(ranges('2027-01-01')).toMatchObject({
      Yesterday: { from: '2026-12-31', to: '2026-12-31' },
      'This month': { from: '2027-01-01', to: '2027-01-01' },
      'Last month': { from: '2026-12-01', to: '2026-12-31' },
    });
  });

  it('are compared by their values', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    expect(isSameRange({ days: 28 }, { days: 28 })).toBe(true);
    expect(isSameRange(november, { ...november })).toBe(true);
    expect(isSameRange({ days: 30 }, november)).toBe(false);
    expect(isSameRange({ days: 28 }, { days: 91 })).toBe(false);
  });
});

describe('texts of a range', () => {
  it('are short for a number of days', () => {
    expect(shortRange({ days: 30 })).toBe('30 days');
    expect(shortRange({ days: 1 })).toBe('Today');
    expect(shortRange({ from: '2026-11-20', to: '2026-11-20' })).toBe('Fri, Nov 20, 2026');
  });

  it('describe presets, single days and spans', () => {
    expect(describeRange({ days: 30 })).toBe('Last 30 days');
    expect(describeRange({ from: '2026-11-20', to: '2026-11-20' })).toBe('Fri, Nov 20, 2026');
    expect(describeRange({ from: '2026-11-01', to: '2026-11-20' })).toBe('Nov 1 – Fri, Nov 20, 2026');
    expect(describeRange({ from: '2025-11-27', to: '2026-11-26' })).toBe(
      'Thu, Nov 27, 2025 – Thu, Nov 26, 2026',
    );
  });

  it('describe invalid dates', () => {
    expect(rangeProblem('2026-11-01', '2026-11-20', today, 365)).toBeNull();
    expect(rangeProblem('', '2026-11-20', today, 365)).toMatch(/both days/);
    expect(rangeProblem('2026-11-21', '2026-11-20', today, 365)).toMatch(/after/);
    expect(rangeProblem('2026-11-01', '2026-11-24', today, 365)).toMatch(/future/);
    expect(rangeProblem('2025-11-23', '2026-11-23', today, 365)).toMatch(/365/);
  });
});
