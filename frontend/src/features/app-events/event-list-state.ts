import type { AppEvent } from '@/api/types';

export const outcomes = ['succeeded', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Which events the list shows; part of the page's address. */
export interface EventListState {
  /** An action of the platform, or null for all. */
  what: string | null;
  outcome: Outcome | null;
  who: string;
  /** From 1. */
  page: number;
}

export function parseEventList(search: URLSearchParams): EventListState {
  const page = Number(search.get('eventsPage') ?? 1);
  return {
    what: search.get('what') || null,
    outcome: outcomes.find((outcome) => outcome === search.get('outcome')) ?? null,
    who: search.get('who') ?? '',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

export function writeEventList(search: URLSearchParams, state: EventListState): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string) => {
    next.delete(name);
    if (value !== '') {
      next.set(name, value);
    }
  };
  put('what', state.what ?? '');
  put('outcome', state.outcome ?? '');
  put('who', state.who);
  put('eventsPage', state.page === 1 ? '' : String(state.page));
  return next;
}

export function eventPasses(
  event: AppEvent,
  { what, outcome, who }: EventListState,
  apps: string[],
): boolean {
  return (
    (apps.length === 0 || apps.includes(event.app)) &&
    (what === null || event.action === what) &&
    (outcome === null || event.failed === (outcome === 'failed')) &&
    (event.user ?? '').toLowerCase().includes(who.trim().toLowerCase())
  );
}
