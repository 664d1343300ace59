import { browserTimeZone } from '@/lib/dates';

const known = Intl.supportedValuesOf('timeZone');

/** The browser's zone, UTC, then the rest of the world by name; the chosen one is always among them. */
export function timeZoneOptions(chosen: string): { value: string; label: string }[] {
  const own = browserTimeZone();
  const zones = new Set([own, 'UTC', chosen, ...known]);
  return [...zones].map((zone) => ({
    value: zone,
    label: zone === own ? `${zone.replaceAll('_', ' ')} (this browser)` : zone.replaceAll('_', ' '),
  }));
}
