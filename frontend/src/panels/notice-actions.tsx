import type { ReactNode } from 'react';

/** A filter that only one panel has. */
export interface OwnFilter {
  /** The label of the button that removes the filter, such as "Clear the search". */
  label: string;
  remove: () => void;
}

interface NoticeActionsProps {
  ownFilter: OwnFilter | undefined;
  children: ReactNode;
}

/** The buttons of a notice about missing rows. The first one removes the panel's own filter. */
export function NoticeActions({ ownFilter, children }: NoticeActionsProps) {
  return (
    <div className="notice-actions">
      {ownFilter && (
        <button type="button" className="btn btn-quiet" onClick={ownFilter.remove}>
          {ownFilter.label}
        </button>
      )}
      {children}
    </div>
  );
}
