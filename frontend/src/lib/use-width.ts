import { type RefObject, useLayoutEffect, useState } from 'react';

const step = 20;

/** The element's width in pixels, in steps (0 where it is not laid out), so that a figure is not made anew for every pixel of a resize. */
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
