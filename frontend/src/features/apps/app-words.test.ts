import { expect, it } from 'vitest';
import { anApp, crashed, deleted, neverOpened } from '@/testing/apps';
import { appStateOf, appsSummary, lastUsedWords, safeAddress, sizeWords } from './app-words';

it.each([
  [anApp(), 'Running'],
  [crashed, 'Crashed'],
  [anApp({ computeState: 'STOPPED', appState: 'UNAVAILABLE' }), 'Stopped'],
  [anApp({ computeState: 'STARTING', appState: 'UNAVAILABLE' }), 'Starting'],
  [anApp({ computeState: 'ERROR', appState: null }), 'Compute failed'],
  [anApp({ appState: 'DEPLOYING' }), 'Deploying'],
  [anApp({ appState: 'UNAVAILABLE' }), 'Unavailable'],
  [anApp({ appState: 'ON_HOLD' }), 'On hold'],
  [anApp({ appState: null, computeState: null }), 'Unknown'],
  [deleted, 'Not in the list'],
])('says the state of an app in a word (%#)', (app, word) => {
  expect(appStateOf(app).word).toBe(word);
});

it('says when an app was used, and how far back "never" reaches', () => {
  expect(lastUsedWords(anApp(), 365)).toBe('today');
  expect(lastUsedWords(deleted, 365)).toBe('80 days ago');
  expect(lastUsedWords(neverOpened, 365)).toBe('never in 365 days');
  expect(appsSummary([anApp(), neverOpened], 365)).toContain('2 apps, 1 used in this range.');
});

it('opens only https addresses', () => {
  expect(safeAddress('https://app.example.com')).toBe('https://app.example.com');
  for (const bad of [null, '', 'http://app.example.com', 'javascript:alert(1)', 'app.example.com']) {
    expect(safeAddress(bad)).toBeNull();
  }
});

it('has words for a size, or none', () => {
  expect(sizeWords(anApp())).toBe('Medium');
  expect(sizeWords(deleted)).toBe('–');
});
