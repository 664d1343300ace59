import { expect, it } from 'vitest';
import { offsetOf, searchedOffset, zoneMatches } from './zone-search';

const winter = '2026-11-23T09:30:00Z';

it('says the offset of a zone at an instant', () => {
  expect(offsetOf('Europe/Berlin', winter)).toBe('UTC+1');
  expect(offsetOf('Europe/Berlin', '2026-07-01T00:00:00Z')).toBe('UTC+2');
  expect(offsetOf('Asia/Kolkata', winter)).toBe('UTC+5:30');
  expect(offsetOf('America/New_York', winter)).toBe('UTC-5');
  expect(offsetOf('UTC', winter)).toBe('UTC');
});

it.each([
  ['UTC+1', 'UTC+1'],
  ['utc +01:00', 'UTC+1'],
  ['+0530', 'UTC+5:30'],
  ['gmt-5', 'UTC-5'],
  ['+0', 'UTC'],
])('reads "%s" as an offset', (text, offset) => {
  expect(searchedOffset(text)).toBe(offset);
});

it.each(['', 'berlin', 'utc', '5', 'utc+'])('reads "%s" as a name', (text) => {
  expect(searchedOffset(text)).toBeNull();
});

it('matches an offset exactly, and names by each word', () => {
  expect(zoneMatches('Europe/Berlin', 'UTC+1', '+1')).toBe(true);
  expect(zoneMatches('Australia/Sydney', 'UTC+11', '+1')).toBe(false);
  expect(zoneMatches('America/New_York', 'UTC-5', 'new york')).toBe(true);
  expect(zoneMatches('America/New_York', 'UTC-5', 'america/new')).toBe(true);
  expect(zoneMatches('America/New_York', 'UTC-5', 'berlin')).toBe(false);
});
