import { expect, it } from 'vitest';
import { movementCell, movementMark, movementText } from './rank-movement';

it('marks by how many places the rank moved', () => {
  expect(movementMark({ rank: 1, previousRank: 3, movement: 'UP' })).toBe('▲2');
  expect(movementMark({ rank: 4, previousRank: 3, movement: 'DOWN' })).toBe('▼1');
  expect(movementMark({ rank: 3, previousRank: 3, movement: 'SAME' })).toBe('');
  expect(movementMark({ rank: 3, previousRank: null, movement: 'NEW' })).toBe('new');
});

it('marks nothing without a previous period', () => {
  const alone = { rank: 3, previousRank: null, movement: null };
  expect(movementMark(alone)).toBe('');
  expect(movementCell(alone)).toBe('–');
  expect(movementText(alone)).toBe('Rank 3');
});

it('says the rank before', () => {
  expect(movementText({ rank: 1, previousRank: 3, movement: 'UP' })).toBe('Rank 1, before 3');
  expect(movementText({ rank: 3, previousRank: null, movement: 'NEW' })).toBe(
    'Rank 3, not used in the previous period',
  );
  expect(movementCell({ rank: 3, previousRank: 3, movement: 'SAME' })).toBe('same');
});
