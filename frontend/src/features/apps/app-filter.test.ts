import { expect, it } from 'vitest';
import { anApp, crashed, deleted, neverOpened, orphaned } from '@/testing/apps';
import { countsOf, isIdle, isNeverOpened, isOwnerQuiet, matches } from './app-filter';

it('counts the apps of each filter', () => {
  expect(countsOf([anApp(), neverOpened, crashed, orphaned, deleted], 30, 365)).toEqual({
    all: 5,
    'never-opened': 1,
    idle: 1,
    crashed: 1,
    'owner-quiet': 1,
    'audit-only': 1,
  });
});

it('treats an app as idle from the limit on, and if it was never used', () => {
  expect(isIdle(anApp({ daysSinceLastUse: 29 }), 30, 365)).toBe(false);
  expect(isIdle(anApp({ daysSinceLastUse: 30 }), 30, 365)).toBe(true);
  expect(isIdle(neverOpened, 90, 365)).toBe(true);
  expect(isIdle(neverOpened, 90, 20)).toBe(false);
  expect(isIdle(anApp({ appState: 'CRASHED', daysSinceLastUse: null }), 7, 365)).toBe(false);
});

it('does not treat an app outside the inventory as never opened', () => {
  expect(isNeverOpened({ ...deleted, lastUsed: null })).toBe(false);
});

it('treats an owner as inactive after 30 days or if never seen', () => {
  expect(isOwnerQuiet(anApp({ daysSinceOwnerSeen: 30 }), 365)).toBe(false);
  expect(isOwnerQuiet(anApp({ daysSinceOwnerSeen: 31 }), 365)).toBe(true);
  expect(isOwnerQuiet(anApp({ daysSinceOwnerSeen: null }), 365)).toBe(true);
  expect(isOwnerQuiet(anApp({ daysSinceOwnerSeen: null }), 30)).toBe(false);
  expect(isOwnerQuiet(deleted, 365)).toBe(false);
});

it('searches names and owners ignoring case', () => {
  expect(matches(anApp(), ' SALES ')).toBe(true);
  expect(matches(anApp(), 'ann@')).toBe(true);
  expect(matches(deleted, 'ann@')).toBe(false);
});
