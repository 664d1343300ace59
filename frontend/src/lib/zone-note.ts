import { useSyncExternalStore } from 'react';
import { isTimeZone, namedTimeZone } from './dates';
import { readSetting, writeSetting } from './local-setting';

/** A time zone that the browser or the server does not know. */
interface RefusedZone {
  zone: string | null;
  by: 'browser' | 'server';
}

const dismissed = 'zone-note';
const listeners = new Set<() => void>();
let refused: RefusedZone | null = null;

function set(next: RefusedZone | null): void {
  refused = next;
  for (const listener of listeners) {
    listener();
  }
}

/** Shows a note that the page uses UTC instead of this zone, unless the viewer dismissed it in this browser. */
export function noteRefusedZone(next: RefusedZone): void {
  if (readSetting(dismissed) !== (next.zone ?? '')) {
    set(next);
  }
}

/** Shows the note if the browser does not know the zone of the address or, without one, its own zone. */
export function noteUnknownZone(search: URLSearchParams): void {
  const zone = search.get('timeZone') ?? namedTimeZone();
  if (!isTimeZone(zone)) {
    noteRefusedZone({ zone, by: 'browser' });
  }
}

export function dismissZoneNote(): void {
  if (refused) {
    writeSetting(dismissed, refused.zone ?? '');
  }
  set(null);
}

export function useRefusedZone(): RefusedZone | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => refused,
  );
}

export function refusedZoneText({ zone, by }: RefusedZone): string {
  if (zone === null) {
    return 'This browser has no time zone.';
  }
  return by === 'browser'
    ? `This browser does not know the time zone ${zone}.`
    : `The server does not know the time zone ${zone}.`;
}
