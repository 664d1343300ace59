import type { App } from '@/api/types';
import { formatDaysAgo, noValue, plural } from '@/lib/format';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

export interface AppState {
  word: string;
  tone: Tone;
  icon: 'running' | 'crashed' | 'stopped' | 'changing' | 'unknown';
}

const changing = ['DEPLOYING', 'STARTING', 'STOPPING', 'UPDATING', 'DELETING'];

/** A state of the platform that this page has no words for keeps its own, in small letters: "Unavailable". */
const spoken = (state: string) =>
  `${state.charAt(0).toUpperCase()}${state.slice(1).toLowerCase()}`.replaceAll('_', ' ');

/** What an app does, from the states of the app and of the machine below it. */
export function appStateOf({ appState, computeState, known }: App): AppState {
  if (known === 'audit') {
    return { word: 'Not in the list', tone: 'plain', icon: 'unknown' };
  }
  if (appState === 'CRASHED') {
    return { word: 'Crashed', tone: 'bad', icon: 'crashed' };
  }
  if (computeState === 'STOPPED') {
    return { word: 'Stopped', tone: 'plain', icon: 'stopped' };
  }
  if (computeState === 'ERROR') {
    return { word: 'Compute failed', tone: 'bad', icon: 'crashed' };
  }
  const state = computeState !== null && changing.includes(computeState) ? computeState : appState;
  if (state === null) {
    return { word: 'Unknown', tone: 'plain', icon: 'unknown' };
  }
  if (state === 'RUNNING') {
    return { word: 'Running', tone: 'good', icon: 'running' };
  }
  return changing.includes(state)
    ? { word: spoken(state), tone: 'plain', icon: 'changing' }
    : { word: spoken(state), tone: 'warn', icon: 'unknown' };
}

export function lastUsedWords({ daysSinceLastUse: days }: App, retainedDays: number): string {
  return days === null ? `never in ${retainedDays} days` : formatDaysAgo(days);
}

export const sizeWords = ({ size }: App) => (size === null ? noValue : spoken(size));

/** An address that may be opened, or null: only https is. */
export function safeAddress(url: string | null): string | null {
  try {
    return url !== null && new URL(url).protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

export function appsSummary(apps: App[], retainedDays: number): string {
  const used = apps.filter((app) => app.interactions > 0).length;
  return `${plural(apps.length, 'app')}, ${used} used in this range. “Never” means: not in the last ${retainedDays} days, which the log keeps.`;
}
