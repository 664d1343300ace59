import { expect, it } from 'vitest';
import { status, statusWith } from '@/testing/status';
import { signalAdvice } from './signal-advice';

it('is silent where the chosen signal has events', () => {
  expect(signalAdvice(status, 'action')).toBeNull();
  expect(signalAdvice(status, 'sign-in')).toBeNull();
  expect(signalAdvice(statusWith(0, 5), 'all')).toBeNull();
});

it('names the signal that has something to show', () => {
  expect(signalAdvice(statusWith(0, 12345), 'action')).toEqual({
    text: 'No actions were found in the last 30 days; 12,345 sign-ins were.',
    instead: 'sign-in',
  });
  expect(signalAdvice(statusWith(1, 0), 'sign-in')).toEqual({
    text: 'No sign-ins were found in the last 30 days; 1 action was.',
    instead: 'action',
  });
});

it.each(['action', 'all'] as const)('says that there is nothing at all (%s)', (signal) => {
  expect(signalAdvice(statusWith(0, 0), signal)).toEqual({
    text: 'No actions were found in the last 30 days, and no sign-ins either.',
    instead: null,
  });
});

it('tells of a list of apps that could not be read, where sign-ins need it', () => {
  const problem = 'The list of apps could not be read (403).';
  const broken = statusWith(5, 0, { inventory: { apps: null, asOf: null, problem, action: null } });
  expect(signalAdvice(broken, 'action')).toBeNull();
  expect(signalAdvice(broken, 'sign-in')?.text).toBe(`Sign-ins may be missing: ${problem}`);
  expect(signalAdvice(broken, 'all')?.text).toContain(problem);
});

it('claims nothing where the events could not be counted', () => {
  const problem = { code: 'PERMISSION_DENIED', detail: 'No.', action: null } as const;
  const unknown = statusWith(0, 0, { census: { asOf: null, days: 30, problem } });
  expect(signalAdvice(unknown, 'action')).toBeNull();
  const early = statusWith(0, 0, { census: { asOf: null, days: 30, problem: null } });
  expect(signalAdvice(early, 'action')).toBeNull();
});
