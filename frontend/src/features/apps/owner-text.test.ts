import { expect, it } from 'vitest';
import { anApp, deleted } from '@/testing/apps';
import { ownerSeenText } from './owner-text';

it("names the owner's last event about any app", () => {
  expect(ownerSeenText(anApp(), 'UTC', 365)).toBe(
    'Owner last seen Nov 22, 2026, changed permissions: fraud-dashboard',
  );
  const used = anApp({ lastSeenAction: 'openApp', lastSeenApp: 'sales-explorer' });
  expect(ownerSeenText(used, 'UTC', 365)).toBe('Owner last seen Nov 22, 2026, opened sales-explorer');
  const failed = anApp({ lastSeenAction: 'sign-in', lastSeenFailed: true });
  expect(ownerSeenText(failed, 'UTC', 365)).toBe(
    'Owner last seen Nov 22, 2026, signed in to (failed) fraud-dashboard',
  );
});

it('names the length of the log if the owner is not in it', () => {
  expect(ownerSeenText(deleted, 'UTC', 365)).toBe('Owner not seen in 365 days');
});
