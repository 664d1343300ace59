import { parseFilters, writeFilters } from './filters';
import { readSetting, writeSetting } from './local-setting';
import { parseRange, type Range } from './range';

export function rememberRange(range: Range): void {
  // Fixed dates grow old; only "the last N days" is worth remembering.
  if ('days' in range) {
    writeSetting('days', String(range.days));
  }
}

/** What the browser remembers of the switch of the event marks. */
export function rememberEvents(on: boolean): void {
  writeSetting('events', on ? 'on' : 'off');
}

/** Completes an address that says no range or zone, so that copying it shares exactly what is seen. */
export function completeAddress(search: URLSearchParams): URLSearchParams {
  const named = new URLSearchParams(search);
  const remembered = readSetting('days');
  if (parseRange(named) === null && remembered !== null) {
    named.set('days', remembered);
  }
  if (!named.has('events') && readSetting('events') === 'off') {
    named.set('events', 'off');
  }
  return writeFilters(named, parseFilters(named));
}
