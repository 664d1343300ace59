import type { Figure, Mark } from './figure';

/**
 * Returns a function that decides whether a click on a mark sets its filter. A finger cannot hover, so its first tap on a
 * mark only shows the values, and a second one sets the filter.
 */
export function tapRule(): (pointerType: string, mark: Mark, figure: Figure) => boolean {
  let shown: { mark: Mark; figure: Figure } | null = null;
  return (pointerType, mark, figure) => {
    const again = shown?.figure === figure && shown.mark.x === mark.x && shown.mark.y === mark.y;
    if (pointerType !== 'touch' || again) {
      shown = null;
      return true;
    }
    shown = { mark, figure };
    return false;
  };
}
