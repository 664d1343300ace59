/** The offset of a zone from UTC at an instant, such as "UTC+5:30". */
export function offsetOf(zone: string, instant: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const name = format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value;
  return (name ?? 'UTC')
    .replace('GMT', 'UTC')
    .replace('−', '-')
    .replace(/[+-]0$/, '');
}

/** An offset, such as "UTC+5:30", "+0530" and "gmt-3". */
const offsetText = /^(?:(?:utc|gmt)\s*)?([+−-])\s*(\d{1,2})(?::?(\d{2}))?$/;

/** The canonical form of a searched offset, or null if the text is none. */
export function searchedOffset(text: string): string | null {
  const [, sign, hours, minutes = '00'] = offsetText.exec(text.trim().toLowerCase()) ?? [];
  if (!sign || !hours) {
    return null;
  }
  const shown = minutes === '00' ? '' : `:${minutes}`;
  return Number(hours) === 0 && shown === ''
    ? 'UTC'
    : `UTC${sign === '+' ? '+' : '-'}${Number(hours)}${shown}`;
}

/** Whether a zone has the searched offset, or a name with each of the searched words. */
export function zoneMatches(zone: string, offset: string, search: string): boolean {
  const searched = searchedOffset(search);
  if (searched) {
    return offset === searched;
  }
  const name = `${zone.replaceAll(/[_/]/g, ' ')} ${zone} ${offset}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word));
}
