import { useCallback, useSyncExternalStore } from 'react';

const prefix = 'apps-telemetry.';
const changed = 'apps-telemetry:setting';

export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    // Storage can be forbidden; the page then merely forgets.
    return null;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // As above.
  }
  window.dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('storage', listener);
  };
}

/** A setting of this browser, shared by all components and tabs that read it. */
export function useLocalSetting<T extends string>(
  name: string,
  known: readonly T[],
  fallback: T,
): [T, (value: T) => void] {
  const stored = useSyncExternalStore(subscribe, () => readSetting(name));
  const value = known.find((item) => item === stored) ?? fallback;
  const set = useCallback((next: T) => writeSetting(name, next), [name]);
  return [value, set];
}
