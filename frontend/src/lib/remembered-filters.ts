import { parseFilters, writeFilters } from './filters';
import { readSetting, writeSetting } from './local-setting';
import { parseRange, type Range } from './range';

export function rememberRange(range: Range): void {
  // Fixed dates become outdated, so only a number of days is remembered.
  if ('days' in range) {
    writeSetting('days', String(range.days));
    tellServer();
  }
}

/** Remembers whether app changes are marked. */
export function rememberAppChanges(on: boolean): void {
  writeSetting('appChanges', on ? 'on' : 'off');
}

const cookie = 'apps-telemetry-filters';
const yearSeconds = 365 * 24 * 60 * 60;

/**
 * Keeps the filters of an address without filters in a cookie, so that the server can put their answers into the document.
 */
export function tellServer(): void {
  // An encoded query has only characters that a cookie allows.
  const filters = completeAddress(new URLSearchParams());
  // biome-ignore lint/suspicious/noDocumentCookie: not all browsers have the Cookie Store API
  document.cookie = `${cookie}=${filters}; path=/; max-age=${yearSeconds}; samesite=lax`;
}

/** Adds the range and time zone to an address without them, so that a copied link shows the same data. */
export function completeAddress(search: URLSearchParams): URLSearchParams {
  const complete = new URLSearchParams(search);
  const remembered = readSetting('days');
  if (parseRange(complete) === null && remembered !== null) {
    complete.set('days', remembered);
  }
  if (!complete.has('appChanges') && readSetting('appChanges') === 'off') {
    complete.set('appChanges', 'off');
  }
  return writeFilters(complete, parseFilters(complete));
}
