import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps an element's height while its content loads, to avoid layout shifts. */
export function useHeldHeight(element: RefObject<HTMLElement | null>, waiting: boolean): void {
  const height = useRef(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) {
      return;
    }
    if (waiting) {
      if (height.current > 0) {
        target.style.setProperty('--held-height', `${height.current}px`);
      }
      return;
    }
    target.style.removeProperty('--held-height');
    const observer = new ResizeObserver(() => {
      // Not rounded, because rows can have a part of a pixel.
      height.current = target.getBoundingClientRect().height;
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, waiting]);
}
