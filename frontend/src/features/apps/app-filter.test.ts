import { expect, it } from 'vitest';
import { anApp, crashed, deleted, neverOpened, orphaned } from '@/testing/apps';
import { countsOf, isIdle, isNeverOpened, isOwnerQuiet, matches } from './app-filter';

it('counts what each filter lets through', () => {
  expect(countsOf([anApp(), neverOpened, crashed, orphaned, deleted], 30)).toEqual({
    all: 5,
    'never-opened': 1,
    idle: 1,
    crashed: 1,
    'owner-quiet': 1,
    'audit-only': 1,
  });
});

it('calls an app idle from so many days on, and one never used', () => {
  expect(isIdle(anApp({ daysSinceLastUse: 29 }), 30)).toBe(false);
  expect(isIdle(anApp({ daysSinceLastUse: 30 }), 30)).toBe(true);
  expect(isIdle(neverOpened, 90)).toBe(true);
  expect(isIdle(anApp({ appState: 'CRASHED', daysSinceLastUse: null }), 7)).toBe(false);
});

it('knows nothing of an app that is not in the list being opened or not', () => {
  expect(isNeverOpened({ ...deleted, lastUsed: null })).toBe(false);
});

it('calls an owner quiet after 30 days, or who was never seen, but nobody where there is no owner', () => {
  expect(isOwnerQuiet(anApp({ daysSinceOwnerSeen: 30 }))).toBe(false);
  expect(isOwnerQuiet(anApp({ daysSinceOwnerSeen: 31 }))).toBe(true);
  expect(isOwnerQuiet(anApp({ daysSinceOwnerSeen: null }))).toBe(true);
  expect(isOwnerQuiet(deleted)).toBe(false);
});

it('searches names and owners in any case', () => {
  expect(matches(anApp(), ' SALES ')).toBe(true);
  expect(matches(anApp(), 'ann@')).toBe(true);
  expect(matches(deleted, 'ann@')).toBe(false);
});
