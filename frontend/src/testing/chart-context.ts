import type { ChartTableRow, FigureContext } from '@/charts/figure';

/** A context with plain colours, for tests of figures without a browser. */
export function chartContext<Rows>(more: Partial<FigureContext<Rows>> = {}): FigureContext<Rows> {
  return {
    theme: {
      font: 'sans-serif',
      ink: '#111111',
      inkSoft: '#555555',
      surface: '#ffffff',
      line: '#dddddd',
      grid: '#eeeeee',
      band: 'rgba(0,0,0,0.1)',
      blue: '#0000ff',
      green: '#00aa00',
      red: '#dd0000',
      violet: '#8800ff',
      grey: '#888888',
      usersScale: [
        [0, '#ccccff'],
        [1, '#0000ff'],
      ],
      heatInk: '#000000',
      heatScale: [
        [0, '#ff0000'],
        [0.5, '#ffff00'],
        [1, '#00ff00'],
      ],
      heatSafeScale: [
        [0, '#ffffff'],
        [1, '#000044'],
      ],
    },
    previous: null,
    window: { from: '2026-11-21', to: '2026-11-23', logBegins: null },
    width: 900,
    revision: 'one',
    errorRateThreshold: 5,
    chosen: { apps: [], dayOfWeek: null, hour: null },
    safeScale: false,
    ...more,
  };
}

/** A trace of a figure by name, with untyped properties. */
export function trace(figure: { data: unknown[] }, name: string): Record<string, unknown> {
  const found = figure.data.find(
    (item): item is Record<string, unknown> =>
      typeof item === 'object' && item !== null && 'name' in item && item.name === name,
  );
  if (!found) {
    throw new Error(`The figure has no trace "${name}".`);
  }
  return found;
}

/** The texts of all cells of a row. */
export function rowTexts(row: ChartTableRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => (typeof cell === 'string' ? cell : cell.text));
}
