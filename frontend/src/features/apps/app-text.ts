import type { App } from '@/api/types';
import type { Tone } from '@/components/badge';
import { formatCount, formatDaysAgo, noValue, plural } from '@/lib/format';

export interface AppState {
  label: string;
  tone: Tone;
  icon: 'running' | 'crashed' | 'stopped' | 'changing' | 'unknown';
}

const changing = ['DEPLOYING', 'STARTING', 'STOPPING', 'UPDATING', 'DELETING'];

/** Turns "UNAVAILABLE" into "Unavailable", for states of the platform without a text here. */
const sentenceCase = (state: string) =>
  `${state.charAt(0).toUpperCase()}${state.slice(1).toLowerCase()}`.replaceAll('_', ' ');

/** The displayed state, computed from the states of the app and its compute. */
export function appStateOf({ appState, computeState, known }: App): AppState {
  if (known === 'audit') {
    return { label: 'Deleted or not visible', tone: 'plain', icon: 'unknown' };
  }
  if (appState === 'CRASHED') {
    return { label: 'Crashed', tone: 'bad', icon: 'crashed' };
  }
  if (computeState === 'STOPPED') {
    return { label: 'Stopped', tone: 'plain', icon: 'stopped' };
  }
  if (computeState === 'ERROR') {
    return { label: 'Compute failed', tone: 'bad', icon: 'crashed' };
  }
  const state = computeState !== null && changing.includes(computeState) ? computeState : appState;
  if (state === null) {
    return { label: 'Unknown', tone: 'plain', icon: 'unknown' };
  }
  if (state === 'RUNNING') {
    return { label: 'Running', tone: 'good', icon: 'running' };
  }
  return changing.includes(state)
    ? { label: sentenceCase(state), tone: 'plain', icon: 'changing' }
    : { label: sentenceCase(state), tone: 'warn', icon: 'unknown' };
}

export function lastUsedText({ daysSinceLastUse: days }: App, knownDays: number): string {
  return days === null ? `never in ${knownDays} days` : formatDaysAgo(days);
}

/** "50 of 5,000 interactions failed". */
export const failedText = ({ failed, interactions }: App) =>
  `${formatCount(failed)} of ${plural(interactions, 'interaction')} failed`;

/** "Running, unused for 54 days". */
export const idleText = ({ daysSinceLastUse }: App, knownDays: number) =>
  `Running, unused for ${plural(daysSinceLastUse ?? knownDays, 'day')}`;

export const sizeText = ({ size }: App) => (size === null ? noValue : sentenceCase(size));

/** The address if it uses https, else null. */
export function safeAddress(url: string | null): string | null {
  try {
    return url !== null && new URL(url).protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/** The number of shown, existing and used apps. */
export function appsSummary(shown: App[], all: App[], knownDays: number): string {
  const used = shown.filter((app) => app.interactions > 0).length;
  const count = shown.length < all.length ? `${formatCount(shown.length)} of ` : '';
  return `${count}${plural(all.length, 'app')}, ${used} used in this range. Never = not in the log’s ${knownDays} days.`;
}
