import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** Reads and writes one value of the address. See docs/adr/0039. */
export interface Codec<T> {
  /** The parameters that the value owns. */
  names: readonly string[];
  /** Reads the value. A missing or invalid parameter gives the default. */
  read: (search: URLSearchParams) => T;
  /** The parameters of a value. Empty for a default that the address omits. */
  write: (value: T) => (readonly [name: string, value: string])[];
}

/** A part of the page's state in the address. */
export interface UrlState<State extends object> {
  codecs: { [Key in keyof State]: Codec<State[Key]> };
  /** Parameters that each change removes, such as the page of a table. */
  resets: readonly string[];
}

const single = (name: string, value: string) => [[name, value] as const];

/** Any text. The default is empty. */
export const text = (name: string): Codec<string> => ({
  names: [name],
  read: (search) => search.get(name) ?? '',
  write: (value) => (value === '' ? [] : single(name, value)),
});

/** Any text, or null if there is none. */
export const optionalText = (name: string): Codec<string | null> => ({
  names: [name],
  read: (search) => search.get(name) || null,
  write: (value) => (value ? single(name, value) : []),
});

/** One of the known values, or the fallback, which the address omits. */
export const choice = <T extends string | number, F extends T | null>(
  name: string,
  known: readonly T[],
  fallback: F,
): Codec<T | F> => ({
  names: [name],
  read: (search) => known.find((value) => String(value) === search.get(name)) ?? fallback,
  write: (value) => (value === fallback ? [] : single(name, String(value))),
});

export const integer = (name: string, min: number, max: number): Codec<number | null> => ({
  names: [name],
  read: (search) => {
    const found = search.get(name);
    const value = found ? Number(found) : Number.NaN;
    return Number.isInteger(value) && value >= min && value <= max ? value : null;
  },
  write: (value) => (value === null ? [] : single(name, String(value))),
});

/** A parameter repeated for each value. */
export const list = (name: string): Codec<string[]> => ({
  names: [name],
  read: (search) => search.getAll(name),
  write: (values) => values.map((value) => [name, value] as const),
});

/** A boolean that is `on` if the parameter equals the marker, else the opposite. */
export const flag = (name: string, marker: string, on: boolean): Codec<boolean> => ({
  names: [name],
  read: (search) => (search.get(name) === marker) === on,
  write: (value) => (value === on ? single(name, marker) : []),
});

/** The page of a table, from 1. */
export const pageNumber = (name: string): Codec<number> => ({
  names: [name],
  read: (search) => integer(name, 1, Number.MAX_SAFE_INTEGER).read(search) ?? 1,
  write: (page) => (page === 1 ? [] : single(name, String(page))),
});

export function readState<State extends object>({ codecs }: UrlState<State>, search: URLSearchParams): State {
  const keys = Object.keys(codecs) as (keyof State)[];
  return Object.fromEntries(keys.map((key) => [key, codecs[key].read(search)])) as State;
}

/** Writes a state to an address. Other parameters stay unchanged. */
export function writeState<State extends object>(
  { codecs }: UrlState<State>,
  search: URLSearchParams,
  state: State,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const key of Object.keys(codecs) as (keyof State)[]) {
    for (const name of codecs[key].names) {
      next.delete(name);
    }
    for (const [name, value] of codecs[key].write(state[key])) {
      next.append(name, value);
    }
  }
  return next;
}

interface UrlStateControl<State> {
  state: State;
  /** Changes values in the address. With `replace`, the browser's history gets no new entry. */
  change: (part: Partial<State>, replace?: boolean) => void;
}

/** Reads and changes a part of the page's state in the address. */
export function useUrlState<State extends object>(definition: UrlState<State>): UrlStateControl<State> {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const state = useMemo(() => readState(definition, new URLSearchParams(address)), [definition, address]);
  const change = useCallback(
    (part: Partial<State>, replace = false) =>
      setSearch(
        (current) => {
          const next = new URLSearchParams(current);
          for (const name of definition.resets) {
            next.delete(name);
          }
          return writeState(definition, next, { ...readState(definition, next), ...part });
        },
        { replace },
      ),
    [definition, setSearch],
  );
  return { state, change };
}
