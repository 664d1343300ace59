import { browserTimeZone } from '@/lib/dates';

/** Current names of zones that browsers list by outdated names. */
const renamed: Record<string, string> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};
const known = Intl.supportedValuesOf('timeZone')
  .map((zone) => renamed[zone] ?? zone)
  .sort();

/** The browser's zone, UTC, the chosen zone, then all zones by name. */
export function timeZoneOptions(chosen: string): { value: string; label: string }[] {
  const own = browserTimeZone();
  const zones = new Set([own, 'UTC', chosen, ...known]);
  return [...zones].map((zone) => ({
    value: zone,
    label: zone === own ? `${zone.replaceAll('_', ' ')} (this browser)` : zone.replaceAll('_', ' '),
  }));
}
