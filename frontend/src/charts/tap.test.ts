import { expect, it } from 'vitest';
import type { Figure } from './figure';
import { tapRule } from './tap';

const figure: Figure = { data: [], layout: {} };
const one = { x: '2026-11-18', y: 100 };
const other = { x: '2026-11-19', y: 90 };
const tap = () => ({ pointerType: 'touch' });

it('a click of a mouse sets the filter at once', () => {
  const sets = tapRule();
  expect(sets({ pointerType: 'mouse' }, one, figure)).toBe(true);
  expect(sets(null, one, figure)).toBe(true);
});

it('the first tap shows the values, the second on the same mark sets the filter', () => {
  const sets = tapRule();
  expect(sets(tap(), one, figure)).toBe(false);
  expect(sets(tap(), one, figure)).toBe(true);
  expect(sets(tap(), one, figure)).toBe(false);
});

it('a tap that is reported twice counts once', () => {
  const sets = tapRule();
  const first = tap();
  expect(sets(first, one, figure)).toBe(false);
  expect(sets(first, one, figure)).toBe(false);
  expect(sets(tap(), one, figure)).toBe(true);
});

it('a tap on another mark shows its values', () => {
  const sets = tapRule();
  expect(sets(tap(), one, figure)).toBe(false);
  expect(sets(tap(), other, figure)).toBe(false);
  expect(sets(tap(), one, figure)).toBe(false);
});

it('a redrawn figure no longer shows the values, so it begins anew', () => {
  const sets = tapRule();
  expect(sets(tap(), one, figure)).toBe(false);
  expect(sets(tap(), one, { ...figure })).toBe(false);
});
