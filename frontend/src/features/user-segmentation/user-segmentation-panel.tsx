import { useCallback, useRef } from 'react';
import { useSettings } from '@/api/settings';
import type { SegmentedUser } from '@/api/types';
import { useShownSignal } from '@/api/use-signal';
import { useTelemetry } from '@/api/use-telemetry';
import { ExportMenu } from '@/components/export-menu';
import { Panel } from '@/components/panel';
import { QueryStates } from '@/components/query-states';
import { SearchBox } from '@/components/search-box';
import { plural } from '@/lib/format';
import { useFilters } from '@/lib/use-filters';
import { useNear } from '@/lib/use-near';
import { getUserSegmentation, userLimit } from './get-user-segmentation';
import { SortSelect } from './sort-select';
import { useUserTable } from './use-user-table';
import { UserFilters } from './user-filters';
import { UserTable } from './user-table';
import { toggleSort, type UserSort } from './user-table-state';

function summaryOf(users: SegmentedUser[], usersShown: boolean): string {
  const count =
    users.length >= userLimit
      ? `The first ${userLimit} under this order and these filters.`
      : `${plural(users.length, 'user')} under these filters.`;
  return usersShown ? count : `${count} You see pseudonyms in place of names.`;
}

export function UserSegmentationPanel() {
  const { params } = useFilters();
  const { usersShown } = useSettings();
  const { state, change } = useUserTable();
  const body = useRef<HTMLDivElement>(null);
  const near = useNear(body);
  const options = getUserSegmentation(params, state);
  const query = useTelemetry(options, near);
  const signal = useShownSignal(query.data?.meta);
  const search = useCallback(
    (text: string) => change((current) => ({ ...current, search: text, page: 1 }), true),
    [change],
  );
  const sort = (column: UserSort) => change((current) => toggleSort(current, column));
  return (
    <Panel
      name="user-segmentation"
      title="Users"
      signal={signal}
      bodyRef={body}
      busy={query.isFetching}
      className={query.isPlaceholderData ? 'outdated' : ''}
      summary={query.data ? summaryOf(query.data.data, usersShown) : null}
      manyTools
      tools={
        <>
          <SearchBox label="Search users" value={state.search} onChange={search} />
          <UserFilters />
          <SortSelect state={state} onSort={sort} />
          <ExportMenu name="user-segmentation" title="users" params={options.queryKey[2]} />
        </>
      }
    >
      <QueryStates
        query={query}
        isEmpty={(users) => users.length === 0}
        skeleton={<div className="table-wait" />}
        onRetry={() => void query.refetch()}
      >
        {({ data }) => (
          <UserTable
            users={data}
            state={state}
            onSort={sort}
            onPage={(page) => change((current) => ({ ...current, page }))}
          />
        )}
      </QueryStates>
    </Panel>
  );
}
