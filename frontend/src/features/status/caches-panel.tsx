import type { CacheStatus } from '@/api/types';
import { formatAge, formatCount, formatInstant } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { StatusTable } from './status-table';

interface CachesPanelProps {
  caches: CacheStatus[];
  timeZone: string;
}

const columns = [
  { name: 'Query' },
  { name: 'Refresh interval' },
  { name: 'Answers', numeric: true },
  { name: 'Oldest' },
  { name: 'Newest' },
];

/** The number and age of the server's cached answers. */
export function CachesPanel({ caches, timeZone }: CachesPanelProps) {
  return (
    <Panel heading="h2" name="caches" title="Query cache" summary="Cached results and their age.">
      <StatusTable
        caption="Cached answers by query"
        columns={columns}
        rows={caches.map(({ query, refreshAfterSeconds, answers, oldest, newest }) => ({
          key: query,
          cells: [
            query,
            formatAge(refreshAfterSeconds),
            formatCount(answers),
            formatInstant(oldest, timeZone),
            formatInstant(newest, timeZone),
          ],
        }))}
      />
    </Panel>
  );
}
