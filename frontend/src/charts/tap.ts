import type { Figure, Mark } from './figure';

/** A press of the mouse button or a finger. */
export type Press = Pick<PointerEvent, 'pointerType'>;

/**
 * Returns a function that decides whether a click on a mark sets its filter. A finger cannot hover, so its first tap on a
 * mark only shows the values, and a second one sets the filter. Plotly can report one tap as two clicks.
 */
export function tapRule(): (press: Press | null, mark: Mark, figure: Figure) => boolean {
  let shown: { mark: Mark; figure: Figure } | null = null;
  let last: Press | null = null;
  return (press, mark, figure) => {
    if (press?.pointerType !== 'touch') {
      return true;
    }
    if (press === last) {
      return false;
    }
    last = press;
    const again = shown?.figure === figure && shown.mark.x === mark.x && shown.mark.y === mark.y;
    shown = again ? null : { mark, figure };
    return again;
  };
}
