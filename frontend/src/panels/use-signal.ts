import type { Meta, Signal } from '@/api/types';
import { useFilters } from '@/lib/filter-scope';
import { useDefaultSignal } from './use-freshness';

/** The signal of the shown data. Before the first answer, the requested signal. */
export function useShownSignal(meta: Meta | undefined): Signal | undefined {
  const { filters } = useFilters();
  const defaultSignal = useDefaultSignal();
  return meta?.signal ?? filters.signal ?? defaultSignal?.signal;
}
