import foundIcon from 'bootstrap-icons/icons/check-circle.svg';
import noneIcon from 'bootstrap-icons/icons/exclamation-circle.svg';
import unknownIcon from 'bootstrap-icons/icons/question-circle.svg';
import type { SignalStatus, Status } from '@/api/types';
import { Badge } from '@/components/badge';
import { Panel } from '@/components/panel';
import { formatInstant, noValue, plural } from '@/lib/format';
import { signalLabels } from '@/lib/labels';
import { Fact, Facts } from './facts';

interface SignalsPanelProps {
  status: Status;
  timeZone: string;
}

function Found({ events, known }: { events: number; known: boolean }) {
  if (!known) {
    return (
      <Badge tone="warn" icon={unknownIcon}>
        Not known
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

/** Which signals this workspace has at all, and what to do about one that is empty. */
export function SignalsPanel({ status, timeZone }: SignalsPanelProps) {
  const { census, signals } = status;
  const when = (instant: string | null) => (instant === null ? noValue : formatInstant(instant, timeZone));
  const part = ({ signal, events, firstEvent, latestEvent, advice }: SignalStatus) => (
    <div key={signal} className="status-part">
      <h3>
        {signalLabels[signal]}{' '}
        <Found events={events} known={census.problem === null && census.asOf !== null} />
      </h3>
      {advice && <p className="advice">{advice}</p>}
      <Facts>
        <Fact name="First">{when(firstEvent)}</Fact>
        <Fact name="Latest">{when(latestEvent)}</Fact>
      </Facts>
    </div>
  );
  return (
    <Panel
      heading="h2"
      name="signals"
      title="Signals"
      summary={`What was found in the last ${census.days} days.`}
    >
      {census.problem && (
        <p className="stale-note">
          {census.problem.detail} {census.problem.action}
        </p>
      )}
      {signals.map(part)}
    </Panel>
  );
}
