import { expect, it } from 'vitest';
import { status, statusWith } from '@/testing/status';
import { signalAdvice } from './signal-advice';

it('gives no advice if the chosen signal has events', () => {
  expect(signalAdvice(status, 'action')).toBeNull();
  expect(signalAdvice(status, 'sign-in')).toBeNull();
  expect(signalAdvice(statusWith(0, 5), 'all')).toBeNull();
});

it('suggests the other signal if it has events', () => {
  expect(signalAdvice(statusWith(0, 12345), 'action')).toEqual({
    text: 'No actions found in the last 30 days, but 12,345 sign-ins.',
    alternative: 'sign-in',
  });
  expect(signalAdvice(statusWith(1, 0), 'sign-in')).toEqual({
    text: 'No sign-ins found in the last 30 days, but 1 action.',
    alternative: 'action',
  });
});

it.each(['action', 'all'] as const)('reports that no signal has events (%s)', (signal) => {
  expect(signalAdvice(statusWith(0, 0), signal)).toEqual({
    text: 'No actions found in the last 30 days. No sign-ins found either.',
    alternative: null,
  });
});

it('reports an unreadable inventory for signals with sign-ins', () => {
  const problem = 'The inventory could not be read (403).';
  const broken = statusWith(5, 0, { inventory: { apps: null, asOf: null, problem, action: null } });
  expect(signalAdvice(broken, 'action')).toBeNull();
  expect(signalAdvice(broken, 'sign-in')?.text).toBe(`Sign-ins may be missing: ${problem}`);
  expect(signalAdvice(broken, 'all')?.text).toContain(problem);
});

it('ignores actions of service principals', () => {
  expect(signalAdvice(statusWith(7, 12), 'action', true)).toEqual({
    text: 'No actions by people found in the last 30 days, but 12 sign-ins.',
    alternative: 'sign-in',
  });
  expect(signalAdvice(statusWith(7, 0), 'sign-in', true)?.text).toBe(
    'No sign-ins found in the last 30 days. No actions by people found either.',
  );
});

it('gives no advice if the events are not counted', () => {
  const problem = { code: 'PERMISSION_DENIED', detail: 'No.', action: null } as const;
  const unknown = statusWith(0, 0, { census: { asOf: null, days: 30, problem } });
  expect(signalAdvice(unknown, 'action')).toBeNull();
  const early = statusWith(0, 0, { census: { asOf: null, days: 30, problem: null } });
  expect(signalAdvice(early, 'action')).toBeNull();
});
