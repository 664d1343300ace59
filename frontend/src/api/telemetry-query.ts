import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, getJson, type ParamsOf, type QueryParams } from './client';
import { fromDocument } from './document-answers';
import { nextFetchMs, nextPollCount } from './polling';
import type { Answer, QueryName, StatementQueryName } from './types';
import { withSignal } from './with-signal';

/** An answer with the number of consecutive answers that were marked as refreshing. */
export interface PolledAnswer<T> extends Answer<T> {
  polls: number;
}

export type TelemetryKey = readonly ['telemetry', QueryName, QueryParams];

type PathOf<Name extends QueryName> = `/api/v1/${Name}`;
/** The parameters of a query. All are optional. */
type TelemetryParams<Name extends QueryName> = Partial<ParamsOf<PathOf<Name>>>;
/** The parameters of a query's export, without the file format. */
export type ExportParams<Name extends StatementQueryName> = Partial<
  Omit<ParamsOf<`${PathOf<Name>}/export`>, 'format'>
>;
/** The data of a query's answer. */
type DataOf<Name extends QueryName> = AnswerOf<PathOf<Name>> extends Answer<infer Data> ? Data : never;
/** Makes an unknown parameter a type error. The server rejects it too. */
type Exact<Allowed, Given extends Allowed> = Given & { [Name in Exclude<keyof Given, keyof Allowed>]: never };

export function fetchTelemetry<Name extends QueryName>(
  name: Name,
  params: TelemetryParams<Name>,
  signal: AbortSignal,
): Promise<Answer<DataOf<Name>>> {
  const answer = getJson(`/api/v1/${name}` as PathOf<Name>, params as ParamsOf<PathOf<Name>>, signal);
  return answer as Promise<Answer<DataOf<Name>>>;
}

/** The answer in the document to a telemetry request, as the initial data of its query. */
export const telemetryInDocument = <T, Data>(
  name: QueryName,
  params: QueryParams,
  toData: (answer: Answer<T>) => Data,
) => fromDocument(`/api/v1/${name}`, params, (answer) => toData(answer as Answer<T>));

function polledQuery<T>(
  name: QueryName,
  params: QueryParams,
  load: (params: QueryParams, signal: AbortSignal) => Promise<Answer<T>>,
) {
  const queryKey: TelemetryKey = ['telemetry', name, params];
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<PolledAnswer<T>> => {
      const before = client.getQueryData<PolledAnswer<T>>(queryKey)?.polls ?? 0;
      const answer = await load(await withSignal(client, params), signal);
      return { ...answer, polls: nextPollCount(answer.meta, before) };
    },
    ...telemetryInDocument<T, PolledAnswer<T>>(name, params, (answer) => ({
      ...answer,
      polls: nextPollCount(answer.meta, 0),
    })),
  });
}

export type TelemetryQuery<T> = ReturnType<typeof polledQuery<T>>;

/** The query and parameters of an export. */
export interface TelemetryExport {
  name: StatementQueryName;
  params: QueryParams;
}

/** The export of one telemetry endpoint. A parameter that the export does not have is a type error. */
export const telemetryExport = <Name extends StatementQueryName, Given extends ExportParams<Name>>(
  name: Name,
  params: Exact<ExportParams<Name>, Given>,
): TelemetryExport => ({ name, params: params as QueryParams });

/** The query options of one telemetry endpoint. */
export function telemetryQuery<Name extends QueryName, Given extends TelemetryParams<Name>>(
  name: Name,
  params: Exact<TelemetryParams<Name>, Given>,
): TelemetryQuery<DataOf<Name>> {
  return polledQuery(name, params as QueryParams, (query, signal) =>
    fetchTelemetry(name, query as TelemetryParams<Name>, signal),
  );
}

export function refetchInterval(polls: number | undefined, autoRefreshMs: number | false): number | false {
  return nextFetchMs(polls ?? 0, autoRefreshMs);
}
