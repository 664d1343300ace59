import { expect, it } from 'vitest';
import { emptyStore, fillingStore, store } from '@/testing/status';
import {
  copyBadge,
  historyText,
  nextCopyText,
  savedText,
  sizeText,
  statementsText,
  warehouseTimeText,
} from './store-text';

const now = '2026-11-23T09:30:00Z';
const none = { statements: 0, failed: 0, rows: 0, seconds: 0 };

it('shows the size in megabytes, or that the store is in memory', () => {
  expect(sizeText(store())).toBe('48.2 MB on disk');
  expect(sizeText(store({ bytes: 12_288 }))).toBe('< 0.1 MB on disk');
  expect(sizeText(store({ bytes: 0, inMemory: true }))).toBe('In memory');
});

it('shows the number of all days only while the history is incomplete', () => {
  expect(historyText(store(), 'UTC')).toBe('From Mon, Nov 24, 2025 (365 days)');
  expect(historyText(fillingStore(), 'UTC')).toBe('From Wed, Oct 21, 2026 (34 of 365 days)');
  expect(historyText(emptyStore(), 'UTC')).toBe('Nothing copied yet');
});

it('begins the history with the first complete day of the zone', () => {
  expect(historyText(fillingStore(), 'Europe/Berlin')).toContain('Thu, Oct 22, 2026');
  expect(historyText(fillingStore(), 'America/New_York')).toContain('Wed, Oct 21, 2026');
});

it('distinguishes a running, a failed and a missing copy', () => {
  const reason = 'The SQL warehouse did not start in time.';
  expect(copyBadge(store()).text).toBe('Not copying');
  expect(copyBadge(fillingStore())).toEqual({ text: 'Copying', tone: 'good' });
  expect(copyBadge(fillingStore({ staleReason: reason })).text).toBe('Copying');
  expect(copyBadge(store({ staleReason: reason }))).toEqual({ text: 'Last copy failed', tone: 'bad' });
  expect(copyBadge(emptyStore({ syncing: false })).text).toBe('Empty');
});

it('shows that the next copy needs a viewer', () => {
  expect(nextCopyText(store(), now, 'UTC')).toMatch(
    /^When somebody looks, not before Nov 23, 2026, 9:32\sAM$/,
  );
  expect(nextCopyText(store({ nextSync: '2026-11-23T09:30:00Z' }), now, 'UTC')).toBe('When somebody looks');
  expect(nextCopyText(fillingStore(), now, 'UTC')).toBe('Running now');
  expect(nextCopyText(emptyStore({ syncing: false }), now, 'UTC')).toBe('–');
});

it('shows failed statements only if there are any', () => {
  expect(statementsText(store().lastDays)).toBe('402 (2 failed)');
  expect(statementsText(store().today)).toBe('31');
});

it('shows the time of the warehouse as an upper bound', () => {
  expect(warehouseTimeText(store().lastDays)).toBe('at most 1,205 s');
  expect(warehouseTimeText(none)).toBe('none');
});

it('shows how many statements the store has replaced', () => {
  expect(savedText(store(), 'UTC')).toMatch(
    /^18,406 queries were answered from the store since Nov 16, 2026, 6:00\sAM\. Without it each would have been a statement on the warehouse\.$/,
  );
  expect(savedText(store({ answers: 1 }), 'UTC')).toMatch(/^1 query was answered/);
  expect(savedText(store({ answers: 0 }), 'UTC')).toMatch(
    /^No query was answered from the store since .*\.$/,
  );
});
