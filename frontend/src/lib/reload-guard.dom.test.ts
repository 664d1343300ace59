import { expect, it, vi } from 'vitest';
import { mayReload } from './reload-guard';

const minute = 60_000;
const pauses = [0, minute, 5 * minute];
const start = Date.parse('2026-11-23T09:30:00Z');
const after = (minutes: number) => mayReload('test', pauses, start + minutes * minute);

it('allows the first reload at once and others after growing pauses', () => {
  expect([after(0), after(0.5), after(1), after(5), after(6), after(10), after(11)]).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ]);
});

it('resets the attempts after a long time', () => {
  expect(after(0)).toBe(true);
  expect(after(30)).toBe(true);
});

it('allows only one reload without a second pause', () => {
  const once = (minutes: number) =>
    mayReload('once', [0, Number.POSITIVE_INFINITY], start + minutes * minute);
  expect([once(0), once(1), once(19)]).toEqual([true, false, false]);
});

it('allows no reload without storage', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(after(0)).toBe(false);
});
