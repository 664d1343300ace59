import type { QueryParams } from './types';

const window = ['days', 'from', 'to', 'tz', 'signal', 'includeServicePrincipals'];

/** The parameters that an endpoint knows; it refuses others. */
export function pickParams(params: QueryParams, more: string[] = []): QueryParams {
  const known = new Set([...window, ...more]);
  return Object.fromEntries(Object.entries(params).filter(([name]) => known.has(name)));
}
