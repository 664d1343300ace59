import { noFilters } from './active-filters';
import type { Filters } from './filters';

type FreeFilter = keyof typeof noFilters;

const isFree = (name: string): name is FreeFilter => name in noFilters;

/** Whether filters hold all values of a part. A list holds a value among others. */
export function isSet(filters: Partial<Filters>, part: Partial<Filters>): boolean {
  return Object.entries(part).every(([name, value]) => {
    const current = filters[name as keyof Filters];
    return Array.isArray(value) && Array.isArray(current)
      ? value.every((item) => current.includes(item as never))
      : current === value;
  });
}

/** The change for a click on a mark: it sets the mark's filter, or takes it back if it is set. */
export function toggleFilter(filters: Filters, part: Partial<Filters>): Partial<Filters> {
  if (!Object.keys(part).every(isFree) || !isSet(filters, part)) {
    return part;
  }
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      const current = filters[name as FreeFilter];
      return [
        name,
        Array.isArray(current) && Array.isArray(value)
          ? current.filter((item) => !(value as string[]).includes(item))
          : noFilters[name as FreeFilter],
      ];
    }),
  );
}
