import { type ReactNode, type Ref, useId } from 'react';

interface PanelProps {
  name: string;
  title: string;
  summary?: ReactNode;
  tools?: ReactNode;
  busy?: boolean;
  bodyRef?: Ref<HTMLDivElement>;
  className?: string;
  children: ReactNode;
}

export function Panel({
  name,
  title,
  summary,
  tools,
  busy = false,
  bodyRef,
  className = '',
  children,
}: PanelProps) {
  const heading = useId();
  return (
    <section className={`panel ${className}`} data-panel={name} aria-labelledby={heading} aria-busy={busy}>
      <header className="panel-head">
        <div className="panel-words">
          <h3 id={heading}>{title}</h3>
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
