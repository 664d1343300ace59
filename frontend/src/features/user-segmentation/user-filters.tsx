import { Select } from '@/components/select';
import { segments, statuses } from '@/lib/filters';
import { segmentLabels, statusLabels } from '@/lib/labels';
import { useFilters } from '@/lib/use-filters';

export function UserFilters() {
  const { filters, change } = useFilters();
  return (
    <>
      <Select
        label="Segment"
        value={filters.segment ?? ''}
        options={[
          { value: '', label: 'All segments' },
          ...segments.map((value) => ({ value, label: segmentLabels[value] })),
        ]}
        onChange={(value) => change({ segment: segments.find((item) => item === value) ?? null })}
      />
      <Select
        label="Activity"
        value={filters.status ?? ''}
        options={[
          { value: '', label: 'All activity' },
          ...statuses.map((value) => ({ value, label: statusLabels[value] })),
        ]}
        onChange={(value) => change({ status: statuses.find((item) => item === value) ?? null })}
      />
    </>
  );
}
