import { Select } from './select';

interface SortSelectProps<Sort extends string> {
  sort: Sort;
  /** The lower-case label of each column. */
  labels: Record<Sort, string>;
  onSort: (column: Sort) => void;
}

/** Replaces the sortable headers in narrow windows. */
export function SortSelect<Sort extends string>({ sort, labels, onSort }: SortSelectProps<Sort>) {
  const columns = Object.keys(labels) as Sort[];
  return (
    <Select
      label="Sort by"
      className="sort-select"
      value={sort}
      options={columns.map((value) => ({ value, label: `By ${labels[value]}` }))}
      onChange={(value) => onSort(value as Sort)}
    />
  );
}
