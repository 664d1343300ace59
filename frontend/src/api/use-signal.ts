import { useFilters } from '@/lib/use-filters';
import { useSettings } from './settings';
import type { Meta, Signal } from './types';

/** What the figures on the screen count; before the first answer, what was asked for. */
export function useShownSignal(meta: Meta | undefined): Signal {
  const settings = useSettings();
  const { filters } = useFilters();
  return meta?.signal ?? filters.signal ?? settings.signal;
}
