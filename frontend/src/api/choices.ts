import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchTelemetry } from './telemetry-query';
import { withSignal } from './with-signal';

/** The filters that all queries accept. */
interface WindowParams {
  timeZone: string;
  signal?: 'action' | 'sign-in' | 'all' | undefined;
}

const staleTime = 60_000;

/** The most users in a list to choose from. */
export const userChoices = 50;

/** All apps, to choose from. Not a panel's query, because a closed list must not count as data on the page. */
export const appChoicesQuery = (params: WindowParams) =>
  queryOptions({
    queryKey: ['choices', 'apps', params],
    queryFn: async ({ client, signal }) =>
      (await fetchTelemetry('apps', await withSignal(client, params), signal)).data,
    staleTime,
  });

/** The users with the most interactions whose name contains a text, to choose from. */
export const userChoicesQuery = (params: WindowParams, search: string) =>
  queryOptions({
    queryKey: ['choices', 'users', params, search],
    queryFn: async ({ client, signal }) => {
      const asked = { ...(await withSignal(client, params)), search, limit: userChoices };
      return (await fetchTelemetry('user-segmentation', asked, signal)).data;
    },
    placeholderData: keepPreviousData,
    staleTime,
  });
