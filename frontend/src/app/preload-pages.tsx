import { useEffect } from 'react';
import { useInitialDataLoaded } from '@/api/initial-data-loaded';
import { whenIdle } from '@/lib/when-idle';
import { preloadOtherPages } from './pages';

/** Loads the scripts of the other pages when this page has its data and the browser is idle. */
export function PreloadPages() {
  const initialDataLoaded = useInitialDataLoaded();
  useEffect(() => (initialDataLoaded ? whenIdle(preloadOtherPages) : undefined), [initialDataLoaded]);
  return null;
}
