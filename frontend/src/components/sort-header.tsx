import sortDownIcon from 'bootstrap-icons/icons/caret-down-fill.svg';
import sortUpIcon from 'bootstrap-icons/icons/caret-up-fill.svg';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface SortHeaderProps {
  /** The order, or null if the table is sorted by another column. */
  order: 'asc' | 'desc' | null;
  numeric: boolean;
  onSort: () => void;
  children: ReactNode;
}

/** The header of a sortable column. */
export function SortHeader({ order, numeric, onSort, children }: SortHeaderProps) {
  const sort = order === null ? 'none' : order === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={numeric ? 'number' : ''} aria-sort={sort}>
      <button type="button" className="sort" onClick={onSort}>
        {children}
        {order !== null && <Icon src={order === 'asc' ? sortUpIcon : sortDownIcon} />}
      </button>
    </th>
  );
}
