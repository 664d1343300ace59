import type { ReactNode } from 'react';

interface WideTableProps {
  label: string;
  children: ReactNode;
}

/** A table that scrolls by itself where the window is too narrow for it, by keyboard too. */
export function WideTable({ label, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={`${label}, table`}>
      {children}
    </section>
  );
}
