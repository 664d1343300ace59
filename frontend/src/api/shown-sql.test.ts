import { expect, it } from 'vitest';
import { sqlRequest } from './shown-sql';
import { telemetryQuery } from './telemetry-query';
import type { Meta } from './types';

const meta: Meta = {
  from: '2026-11-17',
  to: '2026-11-23',
  timeZone: 'Europe/Berlin',
  asOf: '2026-11-23T09:30:00.123456Z',
  latestEvent: null,
  source: 'sample',
  refreshing: false,
  stale: false,
  staleReason: null,
  requestedTo: null,
  signal: 'sign-in',
  logBegins: null,
  caveat: null,
  generation: 1,
};

it('asks for the window, the signal and the instant of the answer, with the other parameters of the query', () => {
  const { queryKey } = telemetryQuery('top-apps', {
    days: 7,
    timeZone: 'europe/berlin',
    app: ['sales'],
    limit: 10,
  });
  expect(sqlRequest(queryKey, meta)).toEqual({
    name: 'top-apps',
    params: {
      from: '2026-11-17',
      to: '2026-11-23',
      timeZone: 'Europe/Berlin',
      signal: 'sign-in',
      asOf: '2026-11-23T09:30:00.123456Z',
      app: ['sales'],
      limit: 10,
    },
  });
});
