import { formatAge } from './format';

/** The age of the newest event by the server's clock, because the browser's clock may be wrong. */
export function newestEventAge(latestEvent: string, asOf: string, now: string): string {
  const clock = Math.max(Date.parse(asOf), Date.parse(now));
  return formatAge((clock - Date.parse(latestEvent)) / 1000);
}
