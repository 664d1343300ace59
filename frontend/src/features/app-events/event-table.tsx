import doneIcon from 'bootstrap-icons/icons/check-circle.svg';
import failedIcon from 'bootstrap-icons/icons/x-octagon.svg';
import type { AppEvent } from '@/api/types';
import { Badge } from '@/components/badge';
import { Pager } from '@/components/pager';
import { WideTable } from '@/components/wide-table';
import { happenedInFull } from '@/lib/app-event-words';
import { formatInstant, noValue } from '@/lib/format';
import { ImpactCell } from './impact-cell';

const pageSize = 25;

interface EventTableProps {
  events: AppEvent[];
  timeZone: string;
  page: number;
  onPage: (page: number) => void;
}

function Outcome({ failed, statusCode }: AppEvent) {
  return failed ? (
    <Badge tone="bad" icon={failedIcon}>
      {statusCode === null ? 'Failed' : `Failed (${statusCode})`}
    </Badge>
  ) : (
    <Badge tone="good" icon={doneIcon}>
      Succeeded
    </Badge>
  );
}

const rowKey = ({ time, app, action, user }: AppEvent, index: number) =>
  `${time} ${app} ${action} ${user ?? ''} ${index}`;

export function EventTable({ events, timeZone, page: wanted, onPage }: EventTableProps) {
  const pages = Math.max(1, Math.ceil(events.length / pageSize));
  const page = Math.min(wanted, pages);
  const shown = events.slice((page - 1) * pageSize, page * pageSize);
  return (
    <>
      <WideTable label="What happened to apps">
        <table className="table card-table events">
          <caption className="visually-hidden">What happened to apps, newest first</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">App</th>
              <th scope="col">What</th>
              <th scope="col">Who</th>
              <th scope="col">Outcome</th>
              <th scope="col">24 hours before → after</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((event, index) => (
              <tr key={rowKey(event, index)}>
                <th scope="row">
                  <time dateTime={event.time}>{formatInstant(event.time, timeZone)}</time>
                </th>
                <td data-label="App">{event.app}</td>
                <td data-label="What" className="event-what">
                  {happenedInFull(event)}
                </td>
                <td data-label="Who">{event.user ?? noValue}</td>
                <td data-label="Outcome">
                  <Outcome {...event} />
                </td>
                <td data-label="24 hours before → after" className={event.impact ? '' : 'no-impact'}>
                  {event.impact ? <ImpactCell impact={event.impact} /> : noValue}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <Pager
        label="events"
        page={page}
        pages={pages}
        rows={events.length}
        pageSize={pageSize}
        onPage={onPage}
      />
    </>
  );
}
