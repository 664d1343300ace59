import { expect, it } from 'vitest';
import { anApp, crashed, deleted, neverOpened } from '@/testing/apps';
import { appStateOf, appsSummary, lastUsedText, safeAddress, sizeText } from './app-text';

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
  [deleted, 'Deleted or not visible'],
])('shows the state of an app (%#)', (app, label) => {
  expect(appStateOf(app).label).toBe(label);
});

it('shows the last use, with the length of the log for unused apps', () => {
  expect(lastUsedText(anApp(), 365)).toBe('today');
  expect(lastUsedText(deleted, 365)).toBe('80 days ago');
  expect(lastUsedText(neverOpened, 365)).toBe('never in 365 days');
  const two = [anApp(), neverOpened];
  expect(appsSummary(two, two, 365)).toContain('2 apps, 1 used in this range.');
  expect(appsSummary([neverOpened], two, 365)).toContain('1 of 2 apps, 0 used in this range.');
});

it('accepts only https addresses', () => {
  expect(safeAddress('https://app.example.com')).toBe('https://app.example.com');
  for (const bad of [null, '', 'http://app.example.com', 'javascript:alert(1)', 'app.example.com']) {
    expect(safeAddress(bad)).toBeNull();
  }
});

it('formats a size', () => {
  expect(sizeText(anApp())).toBe('Medium');
  expect(sizeText(deleted)).toBe('–');
});
