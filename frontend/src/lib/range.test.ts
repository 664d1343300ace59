import { describe, expect, it } from 'vitest';
import { describeRange, parseRange, previousRange, rangeDates, rangeProblem } from './range';

const today = '2026-11-23';
const parse = (text: string) => parseRange(new URLSearchParams(text));

describe('a range in an address', () => {
  it('is a number of days', () => {
    expect(parse('days=7')).toEqual({ days: 7 });
  });

  it('is two dates, which win over days', () => {
    expect(parse('days=7&from=2026-11-01&to=2026-11-10')).toEqual({ from: '2026-11-01', to: '2026-11-10' });
  });

  it.each(['', 'days=0', 'days=366', 'days=ten', 'from=2026-11-01', 'from=2026-11-02&to=2026-11-01'])(
    'is none in "%s"',
    (text) => {
      expect(parse(text)).toBeNull();
    },
  );
});

describe('the dates of a range', () => {
  it('end today and count it', () => {
    expect(rangeDates({ days: 7 }, today)).toEqual({ from: '2026-11-17', to: today });
  });

  it('are followed backwards by an equally long previous period', () => {
    expect(previousRange({ days: 7 }, today)).toEqual({ from: '2026-11-10', to: '2026-11-16' });
    expect(previousRange({ from: '2026-11-01', to: '2026-11-10' }, today)).toEqual({
      from: '2026-10-22',
      to: '2026-10-31',
    });
  });
});

describe('words for a range', () => {
  it('name presets, single days and spans', () => {
    expect(describeRange({ days: 30 })).toBe('Last 30 days');
    expect(describeRange({ from: '2026-11-20', to: '2026-11-20' })).toBe('Fri, Nov 20, 2026');
    expect(describeRange({ from: '2026-11-01', to: '2026-11-20' })).toBe('Nov 1 – Fri, Nov 20, 2026');
  });

  it('say what is wrong with chosen dates', () => {
    expect(rangeProblem('2026-11-01', '2026-11-20', today, 365)).toBeNull();
    expect(rangeProblem('', '2026-11-20', today, 365)).toMatch(/both days/);
    expect(rangeProblem('2026-11-21', '2026-11-20', today, 365)).toMatch(/after/);
    expect(rangeProblem('2026-11-01', '2026-11-24', today, 365)).toMatch(/future/);
    expect(rangeProblem('2025-11-23', '2026-11-23', today, 365)).toMatch(/365/);
  });
});
