import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

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
  /** The component to render. A failure replaces it by a new one. */
  current: () => ComponentType<Props>;
  /** Starts loading the script. Ignores failures; rendering the part loads the script again. */
  preload: () => void;
}

/** A component whose script is loaded on first render. Unlike React.lazy, it can be retried after a failure. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyPart<Props> {
  const fetched = () =>
    load().catch((cause: unknown) => {
      shown = lazy(fetched);
      throw new MissingScript(cause);
    });
  let shown: ComponentType<Props> = lazy(fetched);
  return { current: () => shown, preload: () => void load().catch(() => {}) };
}

interface LazilyProps<Props extends object> {
  part: LazyPart<Props>;
  props: Props;
  /** Shown while the script loads. */
  fallback: ReactNode;
}

/** Renders a lazy part. Throws a {@link MissingScript} if the script cannot be loaded; a remount retries. */
export function Lazily<Props extends object>({ part, props, fallback }: LazilyProps<Props>) {
  const Shown = part.current();
  return (
    <Suspense fallback={fallback}>
      <Shown {...props} />
    </Suspense>
  );
}
