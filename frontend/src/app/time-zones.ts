import { browserTimeZone } from '@/lib/dates';

/** Browsers list some zones by the names of decades ago; people look for today's. */
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

/** The browser's zone, UTC, then the rest of the world by name; the chosen one is always among them. */
export function timeZoneOptions(chosen: string): { value: string; label: string }[] {
  const own = browserTimeZone();
  const zones = new Set([own, 'UTC', chosen, ...known]);
  return [...zones].map((zone) => ({
    value: zone,
    label: zone === own ? `${zone.replaceAll('_', ' ')} (this browser)` : zone.replaceAll('_', ' '),
  }));
}
