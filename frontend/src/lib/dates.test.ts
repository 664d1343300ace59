import { describe, expect, it } from 'vitest';
import { addDays, dateIn, daysInclusive, isDate, isTimeZone, timestampIn } from './dates';

describe('timestampIn', () => {
  it('writes an instant as YYYY-MM-DD HH:MM:SS of the zone', () => {
    expect(timestampIn('2026-11-23T05:16:07Z', 'Europe/Berlin')).toBe('2026-11-23 06:16:07');
    expect(timestampIn('2026-11-23T05:16:07Z', 'Asia/Kolkata')).toBe('2026-11-23 10:46:07');
  });

  it('writes midnight as 00, not 24', () => {
    expect(timestampIn('2026-11-23T00:00:00Z', 'UTC')).toBe('2026-11-23 00:00:00');
  });
});

describe('dateIn', () => {
  it('knows that the same instant is another day elsewhere', () => {
    expect(dateIn('2026-11-23T03:00:00Z', 'America/Los_Angeles')).toBe('2026-11-22');
    expect(dateIn('2026-11-23T03:00:00Z', 'Asia/Tokyo')).toBe('2026-11-23');
  });
});

describe('calendar days', () => {
  it('are added across months and leap days', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('are counted with both ends, also across a clock change', () => {
    expect(daysInclusive('2026-10-20', '2026-10-31')).toBe(12);
    expect(daysInclusive('2026-11-23', '2026-11-23')).toBe(1);
  });
});

describe('input from an address', () => {
  it('is a date only if the calendar has it', () => {
    expect(isDate('2026-11-23')).toBe(true);
    expect(isDate('2026-13-01')).toBe(false);
    expect(isDate('yesterday')).toBe(false);
    expect(isDate(null)).toBe(false);
  });

  it('is a zone only if the browser knows it', () => {
    expect(isTimeZone('Asia/Kolkata')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
