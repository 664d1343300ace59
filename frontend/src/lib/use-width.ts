import { type RefObject, useLayoutEffect, useState } from 'react';

const step = 20;

/**
 * The element's width in pixels, rounded down to multiples of 20, so that a resize computes few figures. 0 without
 * layout.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) {
      return;
    }
    const measure = () => setWidth(Math.floor(target.clientWidth / step) * step);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
