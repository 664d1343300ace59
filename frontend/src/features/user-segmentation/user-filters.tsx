import { Select } from '@/components/select';
import { useFilters } from '@/lib/filter-scope';
import { activities, segments } from '@/lib/filters';
import { activityLabels, segmentLabels } from '@/lib/labels';

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
        value={filters.activity ?? ''}
        options={[
          { value: '', label: 'All activity' },
          ...activities.map((value) => ({ value, label: activityLabels[value] })),
        ]}
        onChange={(value) => change({ activity: activities.find((item) => item === value) ?? null })}
      />
    </>
  );
}
