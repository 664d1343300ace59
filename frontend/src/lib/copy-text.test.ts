import { expect, it } from 'vitest';
import { copy } from '@/testing/fake-api';
import { copyText, daysText } from './copy-text';

const filling = copy({ syncing: true, completeFrom: '2026-11-03', loadedDays: 34 });

it('shows from which day the figures are complete while the history is loaded', () => {
  expect(copyText(filling)).toEqual({
    state: 'The history is being loaded:',
    detail: 'figures are complete from Tue, Nov 3, 2026 (34 of 365 days).',
  });
});

it('shows that the first rows are loaded', () => {
  expect(copyText(copy({ generation: 0, syncing: true, loadedDays: 0 }))?.state).toBe(
    'The first rows are being loaded.',
  );
});

it('shows that the load of the history is interrupted', () => {
  expect(copyText({ ...filling, syncing: false })).toEqual({
    state: 'The history is incomplete:',
    detail:
      'figures are complete from Tue, Nov 3, 2026 (34 of 365 days). Loading continues with the next copy.',
  });
});

it('has no text for a complete history, and for an empty one that is not loaded', () => {
  expect(copyText(copy())).toBeNull();
  expect(copyText(copy({ syncing: true }))).toBeNull();
  expect(copyText(copy({ generation: 0, loadedDays: 0 }))).toBeNull();
});

it('shows the number of all days only while some are missing', () => {
  expect(daysText(34, 365)).toBe('34 of 365 days');
  expect(daysText(365, 365)).toBe('365 days');
  expect(daysText(0, 1)).toBe('0 of 1 day');
});
