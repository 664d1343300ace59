import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatChange,
  formatCount,
  formatPercent,
  formatPoints,
  hourRange,
  longWeekdayName,
  noValue,
  plural,
} from './format';

describe('numbers', () => {
  it('have thousands separators', () => {
    expect(formatCount(1234567)).toBe('1,234,567');
  });

  it('have two decimals as percentages, or a dash if missing', () => {
    expect(formatPercent(4.5)).toBe('4.50%');
    expect(formatPercent(null)).toBe(noValue);
  });

  it('show the sign of a change except for zero', () => {
    expect(formatChange(7.44)).toBe('+7.4%');
    expect(formatChange(-2.8)).toBe('-2.8%');
    expect(formatChange(0)).toBe('0%');
    expect(formatPoints(0.51)).toBe('+0.51 pp');
  });
});

describe('ages', () => {
  it.each([
    [-5, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [3599, '59 min'],
    [3600, '1 h'],
    [47 * 3600, '47 h'],
    [48 * 3600, '2 days'],
  ])('of %i seconds read as %s', (seconds, text) => {
    expect(formatAge(seconds)).toBe(text);
  });
});

describe('texts', () => {
  it('number weekdays from Monday', () => {
    expect(longWeekdayName(1)).toBe('Monday');
    expect(longWeekdayName(7)).toBe('Sunday');
  });

  it('show the begin and end of an hour', () => {
    expect(hourRange(9)).toBe('09:00–10:00');
    expect(hourRange(23)).toBe('23:00–24:00');
  });

  it('use singular and plural', () => {
    expect(plural(1, 'user')).toBe('1 user');
    expect(plural(2000, 'user')).toBe('2,000 users');
  });
});
