import { beforeEach, expect, it } from 'vitest';
import { completeAddress, rememberAppChanges, rememberRange } from './remembered-filters';

const complete = (text: string) => completeAddress(new URLSearchParams(text));

beforeEach(() => localStorage.clear());

it('adds range and zone to an address without them', () => {
  const address = complete('');
  expect(address.get('days')).toBe('30');
  expect(address.get('timeZone')).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it('uses the last range unless the address has one', () => {
  rememberRange({ days: 90 });
  expect(complete('').get('days')).toBe('90');
  expect(complete('days=7').get('days')).toBe('7');
  expect(complete('from=2026-11-01&to=2026-11-02').get('days')).toBeNull();
});

it('does not remember fixed dates', () => {
  rememberRange({ from: '2026-11-01', to: '2026-11-02' });
  expect(complete('').get('days')).toBe('30');
});

it('keeps other parameters', () => {
  expect(complete('search=ann&page=2').get('search')).toBe('ann');
});

it('remembers app changes only if they are switched off', () => {
  rememberAppChanges(false);
  expect(complete('').get('appChanges')).toBe('off');
  rememberAppChanges(true);
  expect(complete('').get('appChanges')).toBeNull();
});

it('tells the server the filters of an address without filters', () => {
  rememberRange({ days: 90 });
  expect(document.cookie).toContain('apps-telemetry-filters=');
  const value = document.cookie.replace(/.*apps-telemetry-filters=([^;]*).*/, '$1');
  expect(new URLSearchParams(value)).toEqual(complete(''));
});
