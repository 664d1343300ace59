import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, getJson, type ParamsOf, type QueryParams } from './client';
import type { TelemetryKey } from './telemetry-query';
import type { Meta, QueryName, StatementQueryName } from './types';

type SqlPath = `/api/v1/${StatementQueryName}/sql`;

/** A request for the statement of a shown answer. */
export interface SqlRequest {
  name: QueryName;
  params: QueryParams;
}

/**
 * The request for the statement of an answer. The window, the signal and the instant are those of the answer, not those of
 * the click.
 */
export function sqlRequest([, name, params]: TelemetryKey, meta: Meta): SqlRequest {
  const { days: _, ...others } = params;
  const { from, to, timeZone, signal, asOf } = meta;
  return { name, params: { ...others, from, to, timeZone, signal, asOf } };
}

/** The statement. It never changes, because the instant is one of its parameters. */
export const shownSqlQuery = ({ name, params }: SqlRequest) =>
  queryOptions({
    queryKey: ['sql', name, params],
    queryFn: ({ signal }): Promise<AnswerOf<SqlPath>> =>
      getJson<SqlPath>(`/api/v1/${name}/sql` as SqlPath, params as ParamsOf<SqlPath>, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
