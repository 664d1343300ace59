import { beforeEach, expect, it } from 'vitest';
import { completeAddress, rememberEvents, rememberRange } from './remembered-filters';

const complete = (text: string) => completeAddress(new URLSearchParams(text));

beforeEach(() => localStorage.clear());

it('says range and zone in an address that says neither', () => {
  const address = complete('');
  expect(address.get('days')).toBe('30');
  expect(address.get('tz')).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it('remembers the last range, but an address knows better', () => {
  rememberRange({ days: 90 });
  expect(complete('').get('days')).toBe('90');
  expect(complete('days=7').get('days')).toBe('7');
  expect(complete('from=2026-11-01&to=2026-11-02').get('days')).toBeNull();
});

it('does not remember fixed dates, which grow old', () => {
  rememberRange({ from: '2026-11-01', to: '2026-11-02' });
  expect(complete('').get('days')).toBe('30');
});

it('keeps the rest of the address', () => {
  expect(complete('search=ann&page=2').get('search')).toBe('ann');
});

it('remembers that events were switched off, and only that is written', () => {
  rememberEvents(false);
  expect(complete('').get('events')).toBe('off');
  rememberEvents(true);
  expect(complete('').get('events')).toBeNull();
});
