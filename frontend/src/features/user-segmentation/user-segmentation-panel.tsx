import { useCallback, useMemo, useRef } from 'react';
import { useSettings } from '@/api/settings';
import { telemetryExport } from '@/api/telemetry-query';
import type { Answer, SegmentedUser, UserCounts } from '@/api/types';
import { DataTable } from '@/components/data-table';
import { SearchBox } from '@/components/search-box';
import { SortSelect } from '@/components/sort-select';
import { useFilters } from '@/lib/filter-scope';
import { liesBeforeLog } from '@/lib/log-begin';
import { toggleSort } from '@/lib/table-state';
import { useUrlState } from '@/lib/url-state';
import { QueryPanel } from '@/panels/query-panel';
import { useShouldLoad } from '@/panels/use-should-load';
import { useShownSignal } from '@/panels/use-signal';
import { useTelemetry } from '@/panels/use-telemetry';
import { getUserCounts } from './get-user-counts';
import { getUserSegmentation, userParams } from './get-user-segmentation';
import { userColumns } from './user-columns';
import { UserFilters } from './user-filters';
import { textColumns, type UserSort, userSorts, userTable } from './user-table-state';
import { UserTabs } from './user-tabs';
import { otherUsersText, shownText } from './user-text';

function summaryOf(
  { data: users, meta }: Answer<SegmentedUser[]>,
  counts: UserCounts | null,
  sort: UserSort,
  usersShown: boolean,
): string {
  const pseudonyms = usersShown ? '' : 'Names are replaced by pseudonyms.';
  const texts = counts
    ? [shownText(users.length, counts, userSorts[sort]), otherUsersText(counts, meta)]
    : [];
  return [...texts, pseudonyms].filter(Boolean).join(' ');
}

export function UserSegmentationPanel() {
  const { filters } = useFilters();
  const { usersShown } = useSettings();
  const { state, change } = useUrlState(userTable);
  const body = useRef<HTMLDivElement>(null);
  const shouldLoad = useShouldLoad(body);
  const request = getUserSegmentation(filters, state);
  const query = useTelemetry(request, shouldLoad);
  const counts = useTelemetry(getUserCounts(filters, state), shouldLoad).data?.data ?? null;
  const signal = useShownSignal(query.data?.meta);
  const { timeZone } = filters;
  const columns = useMemo(() => userColumns(timeZone), [timeZone]);
  const search = useCallback((text: string) => change({ search: text }, true), [change]);
  const sort = (column: UserSort) => change(toggleSort(state, column, textColumns));
  const table = (users: SegmentedUser[] | null) => (
    <>
      <UserTabs counts={counts} newOnly={state.newOnly} onNewOnly={(newOnly) => change({ newOnly }, true)} />
      <DataTable
        label="users"
        className="users"
        wide="Users"
        caption={`Users by ${userSorts[state.sort]}`}
        columns={columns}
        rows={users}
        rowKey={({ user }) => user}
        sorting={{ ...state, onSort: (column) => sort(column as UserSort), byServer: true }}
        page={state.page}
        onPage={(page) => change({ page })}
      />
    </>
  );
  const ownFilter = state.newOnly
    ? { label: 'Show not only new users', remove: () => change({ newOnly: false }) }
    : state.search === ''
      ? undefined
      : { label: 'Clear the search', remove: () => search('') };
  return (
    <QueryPanel
      name="user-segmentation"
      title="Users"
      signal={signal}
      bodyRef={body}
      request={request}
      query={query}
      summary={(answer) =>
        liesBeforeLog(answer.meta) ? null : summaryOf(answer, counts, state.sort, usersShown)
      }
      isEmpty={(users, meta) => users.length === 0 || liesBeforeLog(meta)}
      skeleton={table(null)}
      ownFilter={ownFilter}
      manyTools
      tools={
        <>
          <SearchBox label="Search users" value={state.search} onChange={search} />
          <UserFilters />
          <SortSelect sort={state.sort} labels={userSorts} onSort={sort} />
        </>
      }
      download={telemetryExport('user-segmentation', userParams(filters, state))}
      sqlNote={usersShown ? undefined : 'It orders users with equal values by name, and this panel does not.'}
    >
      {({ data }) => table(data)}
    </QueryPanel>
  );
}
