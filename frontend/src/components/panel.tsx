import { type ReactNode, type Ref, useId } from 'react';
import type { Signal } from '@/api/types';
import { SignalTag } from './signal-tag';

interface PanelProps {
  name: string;
  title: string;
  /** Panels right below the page's title are second in its outline, those in a section third. */
  heading?: 'h2' | 'h3';
  /** Which signal the figures of the panel count. */
  signal?: Signal;
  summary?: ReactNode;
  tools?: ReactNode;
  /** More tools than fit beside the title: they get a line of their own where it is narrow. */
  manyTools?: boolean;
  busy?: boolean;
  bodyRef?: Ref<HTMLDivElement>;
  className?: string;
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
  bodyRef,
  className = '',
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section
      className={`panel ${className}`}
      data-panel={name}
      data-tools={manyTools ? 'many' : undefined}
      aria-labelledby={id}
      aria-busy={busy}
    >
      <header className="panel-head">
        <div className="panel-words">
          <div className="panel-title">
            <Heading id={id}>{title}</Heading>
            {signal && <SignalTag signal={signal} />}
          </div>
          <p className="panel-summary">{summary}</p>
        </div>
        <div className="panel-tools">{tools}</div>
      </header>
      <div className="panel-body" ref={bodyRef}>
        {children}
      </div>
    </section>
  );
}
