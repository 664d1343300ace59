import { expect, it } from 'vitest';
import { getJson } from './client';
import { type TelemetryQuery, telemetryExport, telemetryQuery } from './telemetry-query';
import type { TopApp } from './types';

// The compiler checks this file. It reports an unused @ts-expect-error if one of these lines compiles.
it('rejects wrong paths, parameters and answers of the API', () => {
  const wrong = async (signal: AbortSignal) => {
    // @ts-expect-error: the path does not exist
    await getJson('/api/v1/setting', {}, signal);
    // @ts-expect-error: the path returns a file instead of JSON
    await getJson('/api/v1/apps/export', { format: 'csv' }, signal);
    // @ts-expect-error: the parameter is missing
    await getJson('/api/v1/apps/names', {}, signal);
    // @ts-expect-error: the parameter is a boolean
    await getJson('/api/v1/status', { fresh: 'true' }, signal);
    // @ts-expect-error: the answer has no such field
    (await getJson('/api/v1/settings', {}, signal)).colour;
    // @ts-expect-error: the query does not exist
    telemetryQuery('top-users', {});
    // @ts-expect-error: the query has no such parameter
    telemetryQuery('apps', { timeZone: 'UTC', segment: 'POWER' });
    const extra = { timeZone: 'UTC', segment: 'POWER' as const };
    // @ts-expect-error: the query has no such parameter in an existing object
    telemetryQuery('apps', extra);
    // @ts-expect-error: the export has no such parameter
    telemetryExport('apps', { timeZone: 'UTC', segment: 'POWER' });
    // @ts-expect-error: exports have no row limit
    telemetryExport('top-apps', { timeZone: 'UTC', limit: 10 });
    // @ts-expect-error: the parameter is one of the known outcomes
    telemetryExport('app-changes', { outcome: 'unknown' });
    // @ts-expect-error: the rows are of another query
    const query: TelemetryQuery<TopApp[]> = telemetryQuery('dau-trend', {});
    return query;
  };
  expect(wrong).toBeTypeOf('function');
});
