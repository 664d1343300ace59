import type { TopApp } from '@/api/types';
import { noValue } from '@/lib/format';

type Ranked = Pick<TopApp, 'rank' | 'previousRank' | 'movement'>;

/** How the rank moved against the previous period: "▲2", "▼1", "new". Empty if it did not, or without such a period. */
export function movementMark({ rank, previousRank, movement }: Ranked): string {
  const places = Math.abs((previousRank ?? rank) - rank);
  switch (movement) {
    case 'UP':
      return `▲${places}`;
    case 'DOWN':
      return `▼${places}`;
    case 'NEW':
      return 'new';
    default:
      return '';
  }
}

/** The rank now and in the previous period: "Rank 3, before 5". */
export function movementText({ rank, previousRank, movement }: Ranked): string {
  if (movement === null) {
    return `Rank ${rank}`;
  }
  return previousRank === null
    ? `Rank ${rank}, not used in the previous period`
    : `Rank ${rank}, before ${previousRank}`;
}

/** The same for a table, in which each row says something. */
export function movementCell(row: Ranked): string {
  return row.movement === null ? noValue : row.movement === 'SAME' ? 'same' : movementMark(row);
}
