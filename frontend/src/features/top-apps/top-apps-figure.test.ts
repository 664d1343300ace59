import { expect, it } from 'vitest';
import type { TopApp } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { topAppsFigure } from './top-apps-figure';
import { appFilter, topAppsSummary, topAppsTwin } from './top-apps-words';

const rows: TopApp[] = [
  { app: 'Sales Forecast', interactions: 1200, uniqueUsers: 80, share: 60 },
  { app: '<i>Odd</i> name that is much too long to print', interactions: 300, uniqueUsers: 90, share: 15 },
];
const figure = topAppsFigure(rows, chartContext());

it('draws horizontal bars, the most used on top, with their values printed', () => {
  expect(trace(figure, 'Clicks')).toMatchObject({
    orientation: 'h',
    x: [1200, 300],
    y: rows.map((row) => row.app),
    text: ['1,200', '300'],
    textposition: 'outside',
  });
  expect(figure.layout.yaxis).toMatchObject({ autorange: 'reversed' });
});

it('colours the bars by unique users', () => {
  expect(trace(figure, 'Clicks')).toMatchObject({ marker: { color: [80, 90] } });
});

it('prints long names short and never as markup', () => {
  const labels = figure.layout.yaxis?.ticktext as string[];
  expect(labels[1]).toBe('&lt;i&gt;Odd&lt;/i&gt; name that is…');
});

it('filters by the app whose bar is clicked', () => {
  expect(appFilter({ x: 300, y: 'Sales Forecast' })).toEqual({ apps: ['Sales Forecast'] });
});

it('says who leads and how much the shown apps make', () => {
  expect(topAppsSummary(rows)).toBe(
    'Sales Forecast leads with 60.00\u202f% of all clicks; the 2 shown make 75.00\u202f%.',
  );
  expect(topAppsSummary([])).toBe('');
  expect(rowTexts(topAppsTwin(rows).rows[0])).toEqual(['Sales Forecast', '1,200', '80', '60.00\u202f%']);
});
