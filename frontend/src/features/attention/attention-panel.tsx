import goodIcon from 'bootstrap-icons/icons/check-circle.svg';
import errorsIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import lossIcon from 'bootstrap-icons/icons/graph-down-arrow.svg';
import unusedIcon from 'bootstrap-icons/icons/hourglass-bottom.svg';
import deletedIcon from 'bootstrap-icons/icons/trash.svg';
import crashedIcon from 'bootstrap-icons/icons/x-octagon.svg';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSettings } from '@/api/settings';
import type { Concern, Meta } from '@/api/types';
import { Icon } from '@/components/icon';
import { NameSuffix } from '@/components/name-suffix';
import { useFilters } from '@/lib/filter-scope';
import { writeFilters } from '@/lib/filters';
import { formatInstant, plural } from '@/lib/format';
import { Panel } from '@/panels/panel';
import { QueryStates } from '@/panels/query-states';
import { useTelemetry } from '@/panels/use-telemetry';
import { concernText, shownConcerns, shownOnPhone } from './attention-text';
import { getAttention } from './get-attention';

const icons: Record<Concern['reason'], string> = {
  CRASHED: crashedIcon,
  DEPLOYMENT_RAISED_ERRORS: errorsIcon,
  ABOVE_ERROR_THRESHOLD: errorsIcon,
  DELETED_IN_USE: deletedIcon,
  LOST_USERS: lossIcon,
  RUNNING_UNUSED: unusedIcon,
};

/** The reasons for which people cannot use an app, or meet failures. */
const urgent: ReadonlySet<Concern['reason']> = new Set([
  'CRASHED',
  'DEPLOYMENT_RAISED_ERRORS',
  'ABOVE_ERROR_THRESHOLD',
]);

/** The apps that need attention, those first that affect most people. */
export function AttentionPanel() {
  const { filters } = useFilters();
  const query = useTelemetry(getAttention(filters));
  return (
    <Panel
      name="attention"
      title="Needs attention"
      heading="h2"
      busy={query.isFetching}
      waiting={query.isPending}
      summary={null}
    >
      <QueryStates
        query={query}
        isEmpty={() => false}
        skeleton={<div className="attention-skeleton" />}
        onRetry={() => void query.refetch()}
      >
        {({ data, meta }) => (data.length === 0 ? <Nothing meta={meta} /> : <Concerns concerns={data} />)}
      </QueryStates>
    </Panel>
  );
}

function Nothing({ meta }: { meta: Meta }) {
  const { filters } = useFilters();
  return (
    <p className="attention-nothing">
      <Icon src={goodIcon} /> Nothing needs attention. Checked {formatInstant(meta.asOf, filters.timeZone)}.
    </p>
  );
}

function Concerns({ concerns }: { concerns: Concern[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={all ? 'attention-list' : 'attention-list attention-first'}>
        {(all ? concerns : concerns.slice(0, shownConcerns)).map((concern) => (
          <ConcernItem key={concern.appKey} concern={concern} />
        ))}
      </ul>
      {concerns.length > shownOnPhone && (
        <button
          type="button"
          className={
            concerns.length > shownConcerns ? 'link attention-more' : 'link attention-more phone-only'
          }
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `Show all ${plural(concerns.length, 'app')}`}
        </button>
      )}
    </>
  );
}

function ConcernItem({ concern }: { concern: Concern }) {
  const { filters } = useFilters();
  const { errorRateThreshold } = useSettings();
  const { app, appKey, name, owner, reason } = concern;
  const search = writeFilters(new URLSearchParams(), { ...filters, apps: [appKey] });
  return (
    <li className={urgent.has(reason) ? 'urgent' : undefined}>
      <Icon src={icons[reason]} />
      <span>
        <Link href={`/?${search}`} className="link">
          {name}
        </Link>
        <NameSuffix app={app} name={name} />{' '}
        {concernText(concern, { timeZone: filters.timeZone, threshold: errorRateThreshold })}
      </span>
      <span className="attention-aside">
        {owner !== null && <>Owner {owner} · </>}
        <Link href={`/apps?${search}`} className="link">
          State and changes
        </Link>
      </span>
    </li>
  );
}
