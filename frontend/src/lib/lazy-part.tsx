import { type ComponentType, lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';

/**
 * A script of the page could not be loaded, because the server is unreachable or has a new version without the file.
 */
export class MissingScript extends Error {
  constructor(cause: unknown) {
    super('A script of this page could not be loaded.', { cause });
    this.name = 'MissingScript';
  }
}

interface LazyPart<Props extends object> {
  /** The component to render: without a fallback once it is loaded. A failure replaces it by a new one. */
  current: () => ComponentType<Props>;
  /** Starts loading the script. Ignores failures; rendering the part loads the script again. */
  preload: () => void;
  /** Whether a load has ended, successfully or not. */
  settled: () => boolean;
  /** Calls a listener when a load has ended. Starts one if none has been started. */
  subscribe: (listener: () => void) => () => void;
}

/** A component whose script is loaded on first render. Unlike React.lazy, it can be retried after a failure. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyPart<Props> {
  const listeners = new Set<() => void>();
  let started = false;
  let settled = false;
  const end = () => {
    settled = true;
    for (const listener of listeners) {
      listener();
    }
  };
  const fetched = async () => {
    started = true;
    try {
      const loaded = await load();
      shown = loaded.default;
      return loaded;
    } catch (cause) {
      shown = lazy(fetched);
      throw new MissingScript(cause);
    } finally {
      end();
    }
  };
  let shown: ComponentType<Props> = lazy(fetched);
  const preload = () => void fetched().catch(() => {});
  return {
    current: () => shown,
    preload,
    settled: () => settled,
    subscribe: (listener) => {
      listeners.add(listener);
      if (!started) {
        preload();
      }
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a part can be rendered without a fallback, or cannot be loaded. Starts loading it. */
export function useSettled<Props extends object>({ subscribe, settled }: LazyPart<Props>): boolean {
  return useSyncExternalStore(subscribe, settled);
}

interface LazilyProps<Props extends object> {
  part: LazyPart<Props>;
  props: Props;
  /** Shown while the script loads. */
  fallback: ReactNode;
}

/** Renders a lazy part. Throws a {@link MissingScript} if the script cannot be loaded; a remount retries. */
export function Lazily<Props extends object>({ part, props, fallback }: LazilyProps<Props>) {
  // Kept until a remount, because another component at the same place loses its state.
  const [Shown] = useState<ComponentType<Props>>(part.current);
  return (
    <Suspense fallback={fallback}>
      <Shown {...props} />
    </Suspense>
  );
}
