import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  addressTimeZone,
  browserTimeZone,
  dateIn,
  daysInclusive,
  firstWholeDay,
  isDate,
  isTimeZone,
  timestampIn,
} from './dates';

describe('timestampIn', () => {
  it('formats an instant as YYYY-MM-DD HH:MM:SS in the zone', () => {
    expect(timestampIn('2026-11-23T05:16:07Z', 'Europe/Berlin')).toBe('2026-11-23 06:16:07');
    expect(timestampIn('2026-11-23T05:16:07Z', 'Asia/Kolkata')).toBe('2026-11-23 10:46:07');
  });

  it('formats midnight as 00', () => {
    expect(timestampIn('2026-11-23T00:00:00Z', 'UTC')).toBe('2026-11-23 00:00:00');
  });
});

describe('dateIn', () => {
  it('depends on the zone', () => {
    expect(dateIn('2026-11-23T03:00:00Z', 'America/Los_Angeles')).toBe('2026-11-22');
    expect(dateIn('2026-11-23T03:00:00Z', 'Asia/Tokyo')).toBe('2026-11-23');
  });
});

describe('calendar days', () => {
  it('adds days across months and leap days', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('counts both ends, also across a clock change', () => {
    expect(daysInclusive('2026-10-20', '2026-10-31')).toBe(12);
    expect(daysInclusive('2026-11-23', '2026-11-23')).toBe(1);
  });
});

describe('values from an address', () => {
  it('accepts only dates of the calendar', () => {
    expect(isDate('2026-11-23')).toBe(true);
    expect(isDate('2026-13-01')).toBe(false);
    expect(isDate('yesterday')).toBe(false);
    expect(isDate(null)).toBe(false);
  });

  it('accepts only zones that the browser knows', () => {
    expect(isTimeZone('Asia/Kolkata')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});

describe("the browser's zone", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(['Etc/Unknown', '', undefined])("is UTC if the browser's zone is invalid (%s)", (named) => {
    const options = Intl.DateTimeFormat().resolvedOptions();
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      ...options,
      timeZone: named as string,
    });
    expect(browserTimeZone()).toBe('UTC');
  });

  it('is UTC if the browser throws', () => {
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(() => {
      throw new RangeError('Invalid time zone specified');
    });
    expect(browserTimeZone()).toBe('UTC');
  });
});

describe('the zone of an address', () => {
  it('is accepted in any case', () => {
    expect(addressTimeZone('europe/BERLIN')).toBe('Europe/Berlin');
  });

  it('keeps its name if the browser resolves it to an older one', () => {
    expect(addressTimeZone('Asia/Kolkata')).toBe('Asia/Kolkata');
  });

  it('is UTC if the browser does not know it', () => {
    expect(addressTimeZone('Mars/Olympus')).toBe('UTC');
  });
});

it('finds the first whole day of a zone after an instant', () => {
  expect(firstWholeDay('2026-10-21T00:00:00Z', 'UTC')).toBe('2026-10-21');
  expect(firstWholeDay('2026-10-21T00:00:00Z', 'Europe/Berlin')).toBe('2026-10-22');
  expect(firstWholeDay('2026-10-20T22:00:00Z', 'Europe/Berlin')).toBe('2026-10-21');
  expect(firstWholeDay('2026-10-21T00:00:00.001Z', 'UTC')).toBe('2026-10-22');
});
