import { type Theme, useTheme } from '@/lib/theme';

/** The design tokens of a figure. Colour scales are ordered from low to high values. */
export interface ChartTheme {
  font: string;
  ink: string;
  inkSoft: string;
  surface: string;
  line: string;
  grid: string;
  band: string;
  blue: string;
  green: string;
  red: string;
  violet: string;
  grey: string;
  usersScale: ColorScale;
  heatInk: string;
  heatScale: ColorScale;
  heatSafeScale: ColorScale;
}

type ColorScale = [position: number, color: string][];

export function parseScale(token: string): ColorScale {
  const colors = token.split(',').map((color) => color.trim());
  return colors.map((color, index) => [colors.length === 1 ? 1 : index / (colors.length - 1), color]);
}

function readChartTheme(token: (name: string) => string): ChartTheme {
  return {
    font: token('--font'),
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    surface: token('--surface'),
    line: token('--line'),
    grid: token('--chart-grid'),
    band: token('--chart-band'),
    blue: token('--chart-blue'),
    green: token('--chart-green'),
    red: token('--chart-red'),
    violet: token('--chart-violet'),
    grey: token('--chart-grey'),
    usersScale: parseScale(token('--chart-users-scale')),
    heatInk: token('--chart-heat-ink'),
    heatScale: parseScale(token('--chart-heat-scale')),
    heatSafeScale: parseScale(token('--chart-heat-safe-scale')),
  };
}

/** Read once, because all charts use the same tokens. */
const themes = new Map<Theme, ChartTheme>();

/** The chart tokens of the current theme. */
export function useChartTheme(): ChartTheme {
  const { theme } = useTheme();
  const known = themes.get(theme);
  if (known) {
    return known;
  }
  const style = getComputedStyle(document.documentElement);
  const read = readChartTheme((name) => style.getPropertyValue(name).trim());
  themes.set(theme, read);
  return read;
}
