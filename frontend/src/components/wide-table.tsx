import type { ReactNode } from 'react';

interface WideTableProps {
  label: string;
  children: ReactNode;
}

/** A region that scrolls a table horizontally, with the mouse or the keyboard. */
export function WideTable({ label, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
    <section className="table-scroll" tabIndex={0} aria-label={`${label}, table`}>
      {children}
    </section>
  );
}
