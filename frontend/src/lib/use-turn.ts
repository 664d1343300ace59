import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { drawInTurn } from './draw-queue';

/**
 * Returns the last value whose turn to be drawn has come, or null before the first, see {@link drawInTurn}. A value of null
 * takes no turn, so that the previous one stays.
 *
 * @param ready whether values can be drawn
 */
export function useTurn<T>(element: RefObject<Element | null>, value: T | null, ready: boolean): T | null {
  const [drawn, setDrawn] = useState<T | null>(null);
  useEffect(() => {
    const target = element.current;
    return value !== null && ready && target
      ? // Renders at once, so that the drawing is part of this turn.
        drawInTurn(target, () => flushSync(() => setDrawn(() => value)))
      : undefined;
  }, [element, value, ready]);
  return drawn;
}
