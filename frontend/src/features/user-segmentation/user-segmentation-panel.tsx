import { useCallback, useRef } from 'react';
import { useSettings } from '@/api/settings';
import { telemetryExport } from '@/api/telemetry-query';
import type { SegmentedUser } from '@/api/types';
import { DataTable } from '@/components/data-table';
import { SearchBox } from '@/components/search-box';
import { SortSelect } from '@/components/sort-select';
import { useFilters } from '@/lib/filter-scope';
import { plural } from '@/lib/format';
import { liesBeforeLog } from '@/lib/log-begin';
import { toggleSort } from '@/lib/table-state';
import { useUrlState } from '@/lib/url-state';
import { QueryPanel } from '@/panels/query-panel';
import { useShouldLoad } from '@/panels/use-should-load';
import { useShownSignal } from '@/panels/use-signal';
import { useTelemetry } from '@/panels/use-telemetry';
import { getUserSegmentation, userLimit, userParams } from './get-user-segmentation';
import { userColumns } from './user-columns';
import { UserFilters } from './user-filters';
import { textColumns, type UserSort, userSorts, userTable } from './user-table-state';

function summaryOf(users: SegmentedUser[], sort: UserSort, usersShown: boolean): string {
  const count =
    users.length >= userLimit
      ? `First ${userLimit} users by ${userSorts[sort]}.`
      : `${plural(users.length, 'user')}.`;
  return usersShown ? count : `${count} Names are replaced by pseudonyms.`;
}

export function UserSegmentationPanel() {
  const { filters } = useFilters();
  const { usersShown } = useSettings();
  const { state, change } = useUrlState(userTable);
  const body = useRef<HTMLDivElement>(null);
  const shouldLoad = useShouldLoad(body);
  const request = getUserSegmentation(filters, state);
  const query = useTelemetry(request, shouldLoad);
  const signal = useShownSignal(query.data?.meta);
  const search = useCallback((text: string) => change({ search: text }, true), [change]);
  const sort = (column: UserSort) => change(toggleSort(state, column, textColumns));
  const table = (users: SegmentedUser[] | null) => (
    <DataTable
      label="users"
      caption={`Users by ${userSorts[state.sort]}`}
      columns={userColumns}
      rows={users}
      rowKey={({ user }) => user}
      sorting={{ ...state, onSort: (column) => sort(column as UserSort), byServer: true }}
      page={state.page}
      onPage={(page) => change({ page })}
    />
  );
  return (
    <QueryPanel
      name="user-segmentation"
      title="Users"
      signal={signal}
      bodyRef={body}
      request={request}
      query={query}
      summary={({ data, meta }) => (liesBeforeLog(meta) ? null : summaryOf(data, state.sort, usersShown))}
      isEmpty={(users, meta) => users.length === 0 || liesBeforeLog(meta)}
      skeleton={table(null)}
      ownFilter={state.search === '' ? undefined : { label: 'Clear the search', remove: () => search('') }}
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
