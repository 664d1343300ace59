import type { Layout, LayoutAxis } from 'plotly.js';
import type { ChartTheme } from './chart-theme';

/** The locale's decimal and thousands separators, in Plotly's format. */
export function separators(locale?: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const part = (type: string) => parts.find((p) => p.type === type)?.value;
  return `${part('decimal') ?? '.'}${part('group') ?? ','}`;
}

export function axis(theme: ChartTheme, more: Partial<LayoutAxis> = {}): Partial<LayoutAxis> {
  return {
    gridcolor: theme.grid,
    linecolor: theme.line,
    zeroline: false,
    separatethousands: true,
    exponentformat: 'none',
    tickfont: { color: theme.inkSoft, size: 11 },
    automargin: true,
    ...more,
  };
}

const maxWithFractions = 5;

/** Ticks at whole numbers, where Plotly would put them at fractions of a user. */
export const wholeTicks = (counts: number[]): Partial<LayoutAxis> =>
  Math.max(0, ...counts) < maxWithFractions ? { tickmode: 'linear', tick0: 0, dtick: 1 } : {};

export function axisTitle(text: string, theme: ChartTheme): LayoutAxis['title'] {
  return { text, font: { color: theme.inkSoft, size: 11 }, standoff: 8 } as LayoutAxis['title'];
}

/** The layout of all charts. `uirevision` keeps the zoom during a refresh; a new window or filter resets it. */
export function baseLayout(theme: ChartTheme, revision: string): Partial<Layout> {
  return {
    autosize: true,
    uirevision: revision,
    separators: separators(),
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: theme.font, size: 12, color: theme.ink },
    margin: { l: 48, r: 48, t: 28, b: 24 },
    hoverlabel: {
      bgcolor: theme.surface,
      bordercolor: theme.line,
      font: { family: theme.font, size: 12, color: theme.ink },
      align: 'left',
    },
    legend: {
      orientation: 'h',
      x: 0,
      y: 1.01,
      xanchor: 'left',
      yanchor: 'bottom',
      font: { color: theme.inkSoft, size: 12 },
      itemwidth: 34,
    },
    modebar: { bgcolor: 'rgba(0,0,0,0)', color: theme.inkSoft, activecolor: theme.ink },
  };
}
