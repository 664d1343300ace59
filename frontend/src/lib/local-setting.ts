import { useCallback, useSyncExternalStore } from 'react';

const prefix = 'apps-telemetry.';
const changed = 'apps-telemetry:setting';

export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    // The browser can deny storage.
    return null;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // The browser can deny storage.
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

/** A setting of this browser. All components and tabs that read it see a change. */
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

const switchStates = ['on', 'off'] as const;

/** A setting that is on or off; on by default. */
export function useLocalSwitch(name: string): [boolean, (on: boolean) => void] {
  const [state, set] = useLocalSetting(name, switchStates, 'on');
  return [state === 'on', (on) => set(on ? 'on' : 'off')];
}
