import { expect, it } from 'vitest';
import { defaultSignalName, defaultSignalReason, explainSignal } from './signal-text';

const counting = { actions: ['openApp', 'viewApp'], quietMinutes: 30 };

it('lists the counted actions', () => {
  expect(explainSignal('action', counting)).toBe('Interactions are the audited actions openApp, viewApp.');
});

it('names the quiet time between sign-ins', () => {
  expect(explainSignal('sign-in', counting)).toContain('within 30 minutes');
});

it('explains both signals', () => {
  expect(explainSignal('all', counting)).toMatch(/openApp, viewApp, and sign-ins to apps/);
});

it('shows the default signal with its reason', () => {
  expect(defaultSignalReason({ signal: 'sign-in', reason: 'no-actions-by-people', days: 30 })).toBe(
    'Automatic: sign-ins. The log has no actions by people in the last 30 days.',
  );
  expect(defaultSignalReason({ signal: 'all', reason: 'configured', days: 30 })).toBe(
    'Default: actions and sign-ins. It is set by TELEMETRY_SIGNAL.',
  );
  expect(defaultSignalName(undefined)).toBe('Automatic');
});
