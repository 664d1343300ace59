import { expect, it } from 'vitest';
import { explainSignal } from './signal-words';

const counting = { actions: ['openApp', 'viewApp'], quietMinutes: 30 };

it('names the actions that count', () => {
  expect(explainSignal('action', counting)).toBe('Clicks are the audited actions openApp, viewApp.');
});

it('says when a sign-in is no new interaction', () => {
  expect(explainSignal('sign-in', counting)).toContain('within 30 minutes');
});

it('says both where both count', () => {
  expect(explainSignal('all', counting)).toMatch(/openApp, viewApp, and sign-ins to apps/);
});
