import { expect, it } from 'vitest';
import type { TopApp } from '@/api/types';
import { keyOf } from '@/testing/apps';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { topAppsFigure } from './top-apps-figure';
import { appFilter, topAppsDataTable, topAppsSummary } from './top-apps-text';

const top = (
  app: string,
  figures: Pick<TopApp, 'interactions' | 'uniqueUsers' | 'share'>,
  name = app,
): TopApp => ({
  app,
  appKey: keyOf(app),
  name,
  rank: 1,
  previousRank: null,
  movement: null,
  ...figures,
});
const rows = [
  top('Sales Forecast', { interactions: 1200, uniqueUsers: 80, share: 60 }),
  top('<i>Odd</i> name that is much too long to print', { interactions: 300, uniqueUsers: 90, share: 15 }),
];
const figure = topAppsFigure(rows, chartContext());

it('draws horizontal bars in descending order with printed values', () => {
  expect(trace(figure, 'Interactions')).toMatchObject({
    orientation: 'h',
    x: [1200, 300],
    y: rows.map((row) => row.appKey),
    text: ['1,200', '300'],
    textposition: 'outside',
  });
  expect(figure.layout.yaxis).toMatchObject({ autorange: 'reversed' });
});

it('colours the bars by unique users', () => {
  expect(trace(figure, 'Interactions')).toMatchObject({ marker: { color: [80, 90] } });
});

it('outlines the chosen apps', () => {
  const chosen = { apps: [rows[1]?.appKey ?? ''], dayOfWeek: null, hour: null };
  const drawn = trace(topAppsFigure(rows, chartContext({ chosen })), 'Interactions');
  expect(drawn).toMatchObject({ marker: { line: { width: [0, 2.5] } } });
});

it('prints the movement of the rank beside the value', () => {
  const moved = { ...(rows[0] as TopApp), previousRank: 3, movement: 'UP' as const };
  expect(trace(topAppsFigure([moved], chartContext()), 'Interactions')).toMatchObject({
    text: ['1,200  ▲2'],
  });
});

it('shortens long names and escapes markup', () => {
  const labels = figure.layout.yaxis?.ticktext as string[];
  expect(labels[1]).toBe('&lt;i&gt;Odd&lt;/i&gt; name that is…');
});

it('filters by the app whose bar is clicked', () => {
  const { appKey } = rows[0] as TopApp;
  expect(appFilter({ x: 300, y: appKey })).toEqual({ apps: [appKey] });
});

it('summarises the share of the first app and of all shown apps', () => {
  expect(topAppsSummary(rows)).toBe('Sales Forecast has 60.00% of all interactions; the top 2 have 75.00%.');
  expect(topAppsSummary([])).toBe('');
  expect(rowTexts(topAppsDataTable(rows).rows[0])).toEqual([
    'Sales Forecast',
    '1,200',
    '80',
    '60.00%',
    '1',
    '–',
  ]);
});

it('distinguishes apps of one name by bar, label and row', () => {
  const name = 'inventory-explorer-of-the-north';
  const sameNameApps = ['1001', '2002'].map((workspace) =>
    top(`${name} (workspace ${workspace})`, { interactions: 5, uniqueUsers: 2, share: 50 }, name),
  );
  const { layout, data } = topAppsFigure(sameNameApps, chartContext());
  expect(new Set((data[0] as { y: string[] }).y).size).toBe(2);
  expect(layout.yaxis?.ticktext).toEqual([
    'inventory-explorer-of-t…<br><sub>(workspace 1001)</sub>',
    'inventory-explorer-of-t…<br><sub>(workspace 2002)</sub>',
  ]);
  expect(topAppsDataTable(sameNameApps).rows.map(({ key }) => key)).toEqual(
    sameNameApps.map(({ appKey }) => appKey),
  );
});
