import { expect, it } from 'vitest';
import { separators } from './base-layout';
import { parseScale } from './chart-theme';
import { withAlpha } from './colors';
import { plotText, shorten } from './plot-text';

it("uses the locale's decimal and thousands separators", () => {
  expect(separators('en-US')).toBe('.,');
  expect(separators('de-DE')).toBe(',.');
});

it('spreads the colours of a scale evenly', () => {
  expect(parseScale('#f00, #ff0, #0f0')).toEqual([
    [0, '#f00'],
    [0.5, '#ff0'],
    [1, '#0f0'],
  ]);
});

it('adds transparency in a format that Plotly supports', () => {
  expect(withAlpha('#1b9468', 0.5)).toBe('rgba(27,148,104,0.5)');
});

it('escapes markup', () => {
  expect(plotText('<b>Sales</b> & more')).toBe('&lt;b&gt;Sales&lt;/b&gt; &amp; more');
});

it('shortens long names with an ellipsis', () => {
  expect(shorten('Sales forecast', 20)).toBe('Sales forecast');
  expect(shorten('Sales forecast of the north', 10)).toBe('Sales for…');
});
