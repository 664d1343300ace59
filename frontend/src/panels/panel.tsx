import { type ReactNode, type RefObject, useId, useRef } from 'react';
import type { Signal } from '@/api/types';
import { useHeldHeight } from '@/lib/use-held-height';
import { SignalTag } from './signal-tag';

export interface PanelProps {
  name: string;
  title: string;
  /** h2 below the page's title, h3 within a section. */
  heading?: 'h2' | 'h3';
  /** The signal of the panel's data. */
  signal?: Signal | undefined;
  summary?: ReactNode;
  tools?: ReactNode;
  /** Whether the tools wrap to a separate line in a narrow panel. */
  manyTools?: boolean;
  busy?: boolean;
  /** Whether the first answer is loading. The panel keeps its height until then. */
  waiting?: boolean;
  bodyRef?: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}

export function Panel({
  name,
  title,
  heading: Heading = 'h3',
  signal,
  summary,
  tools,
  manyTools = false,
  busy = false,
  waiting = false,
  bodyRef,
  children,
}: PanelProps) {
  const id = useId();
  const ownRef = useRef<HTMLDivElement>(null);
  const body = bodyRef ?? ownRef;
  useHeldHeight(body, waiting);
  return (
    <section
      className="panel"
      data-panel={name}
      data-tools={manyTools ? 'many' : undefined}
      aria-labelledby={id}
      aria-busy={busy}
    >
      <header className="panel-head">
        <div>
          <div className="panel-title">
            <Heading id={id}>{title}</Heading>
            {signal && <SignalTag signal={signal} />}
          </div>
          <p className="panel-summary">{summary}</p>
        </div>
        <div className="panel-tools">{tools}</div>
      </header>
      <div className="panel-body" ref={body}>
        {children}
      </div>
    </section>
  );
}
