import type { CacheStatus } from '@/api/types';
import { Panel } from '@/components/panel';
import { formatAge, formatCount, formatInstant, noValue } from '@/lib/format';

interface CachesPanelProps {
  caches: CacheStatus[];
  timeZone: string;
}

/** What the server remembers, and for how long. */
export function CachesPanel({ caches, timeZone }: CachesPanelProps) {
  const when = (instant: string | null) => (instant === null ? noValue : formatInstant(instant, timeZone));
  return (
    <Panel
      heading="h2"
      name="caches"
      title="Remembered answers"
      summary="What the server keeps, so that it need not ask again."
    >
      <table className="table card-table">
        <caption className="visually-hidden">Answers that the server remembers</caption>
        <thead>
          <tr>
            <th scope="col">Query</th>
            <th scope="col">Refreshed after</th>
            <th scope="col" className="number">
              Answers
            </th>
            <th scope="col">Oldest</th>
            <th scope="col">Newest</th>
          </tr>
        </thead>
        <tbody>
          {caches.map(({ query, refreshAfterSeconds, answers, oldest, newest }) => (
            <tr key={query}>
              <th scope="row">{query}</th>
              <td data-label="Refreshed after">{formatAge(refreshAfterSeconds)}</td>
              <td data-label="Answers" className="number">
                {formatCount(answers)}
              </td>
              <td data-label="Oldest">{when(oldest)}</td>
              <td data-label="Newest">{when(newest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
