import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The tokens of a theme, parsed from the style sheet. */
function tokens(theme: string): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-bs-theme="${theme}"]`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const themes = ['light', 'dark'];

it.each(themes)('text has enough contrast on each background of the %s theme', (theme) => {
  const token = tokens(theme);
  const contrastOf = (ink: string, background: string) =>
    contrast(token.get(ink) ?? '', token.get(background) ?? '');
  for (const background of ['--canvas', '--surface', '--surface-sunk']) {
    expect(contrastOf('--ink', background)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf('--ink-soft', background)).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrastOf('--accent-ink', '--accent')).toBeGreaterThanOrEqual(4.5);
  for (const tone of ['--good', '--bad', '--warn', '--accent']) {
    expect(contrastOf(tone, '--surface')).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
  }
});

it.each(themes)('marks have enough contrast on the surface of the %s theme', (theme) => {
  const token = tokens(theme);
  const surface = token.get('--surface') ?? '';
  for (const mark of ['blue', 'green', 'red', 'violet', 'grey']) {
    expect(contrast(token.get(`--chart-${mark}`) ?? '', surface)).toBeGreaterThanOrEqual(3);
  }
});

it.each(themes)('counts have enough contrast on each heatmap cell of the %s theme', (theme) => {
  const token = tokens(theme);
  for (const scale of ['--chart-heat-scale', '--chart-heat-safe-scale']) {
    for (const cell of (token.get(scale) ?? '').split(', ')) {
      expect(contrast(token.get('--chart-heat-ink') ?? '', cell)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

it.each(themes)('the safe scale is monotonic in lightness in the %s theme', (theme) => {
  const cells = (tokens(theme).get('--chart-heat-safe-scale') ?? '').split(', ').map(luminance);
  const ordered = [...cells].sort((a, b) => a - b);
  expect([ordered, ordered.toReversed()]).toContainEqual(cells);
});
