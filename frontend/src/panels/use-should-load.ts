import { type RefObject, useEffect, useState } from 'react';
import { useInitialDataLoaded } from '@/api/initial-data-loaded';
import { usePrinting } from '@/lib/printing';
import { useNearViewport } from '@/lib/use-near-viewport';
import { whenIdle } from '@/lib/when-idle';

/**
 * Whether a panel should load its data: when it is near the viewport, when the visible panels have their data and the
 * browser is idle, or for printing.
 */
export function useShouldLoad(panel: RefObject<Element | null>): boolean {
  const near = useNearViewport(panel);
  const printing = usePrinting();
  const initialDataLoaded = useInitialDataLoaded();
  const [idle, setIdle] = useState(false);
  useEffect(
    () => (initialDataLoaded && !idle ? whenIdle(() => setIdle(true)) : undefined),
    [initialDataLoaded, idle],
  );
  return near || idle || printing;
}
