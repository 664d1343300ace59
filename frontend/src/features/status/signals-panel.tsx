import foundIcon from 'bootstrap-icons/icons/check-circle.svg';
import noneIcon from 'bootstrap-icons/icons/exclamation-circle.svg';
import unknownIcon from 'bootstrap-icons/icons/question-circle.svg';
import type { SignalStatus, Status } from '@/api/types';
import { Badge } from '@/components/badge';
import { formatInstant, plural } from '@/lib/format';
import { signalLabels } from '@/lib/labels';
import { Panel } from '@/panels/panel';
import { Fact, Facts } from './facts';

interface SignalsPanelProps {
  status: Status;
  timeZone: string;
}

function EventCount({ events, known }: { events: number; known: boolean }) {
  if (!known) {
    return (
      <Badge tone="warn" icon={unknownIcon}>
        Unknown
      </Badge>
    );
  }
  return events > 0 ? (
    <Badge tone="good" icon={foundIcon}>
      {plural(events, 'event')}
    </Badge>
  ) : (
    <Badge tone="warn" icon={noneIcon}>
      No events
    </Badge>
  );
}

/** The number of events of each signal, with advice for signals without events. */
export function SignalsPanel({ status, timeZone }: SignalsPanelProps) {
  const { census, signals } = status;
  const part = ({ signal, events, firstEvent, latestEvent, advice }: SignalStatus) => (
    <div key={signal} className="status-part">
      <h3>
        {signalLabels[signal]}{' '}
        <EventCount events={events} known={census.problem === null && census.asOf !== null} />
      </h3>
      {advice && <p className="advice">{advice}</p>}
      <Facts>
        <Fact name="First">{formatInstant(firstEvent, timeZone)}</Fact>
        <Fact name="Latest">{formatInstant(latestEvent, timeZone)}</Fact>
      </Facts>
    </div>
  );
  return (
    <Panel heading="h2" name="signals" title="Signals" summary={`Events in the last ${census.days} days.`}>
      {census.problem && (
        <p className="stale-note">
          {census.problem.detail} {census.problem.action}
        </p>
      )}
      {signals.map(part)}
    </Panel>
  );
}
