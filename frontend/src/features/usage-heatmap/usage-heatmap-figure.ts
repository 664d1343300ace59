import type { Shape } from 'plotly.js';
import type { HeatmapCell } from '@/api/types';
import { axis, axisTitle, baseLayout } from '@/charts/base-layout';
import type { Figure, FigureContext } from '@/charts/figure';
import { formatCompact, formatCount, hourRange, longWeekdayName, weekdayName } from '@/lib/format';
import { heatmapGrid, hours, weekdays } from './heatmap-grid';

const digitWidth = 6.2;
const margins = 110;

/** The texts of the cells: full counts if they fit, else compact counts, else null. */
export function cellTexts(grid: number[][], width: number): string[][] | null {
  const cellWidth = (width - margins) / hours.length;
  for (const format of [formatCount, formatCompact]) {
    const texts = grid.map((row) => row.map((count) => format(count)));
    const maxLength = Math.max(...texts.flat().map((text) => text.length));
    if (maxLength * digitWidth <= cellWidth) {
      return texts;
    }
  }
  return null;
}

/** Outlines the chosen cell, or the chosen row or column. */
function outline({ theme, chosen: { dayOfWeek, hour } }: FigureContext<HeatmapCell[]>): Partial<Shape>[] {
  if (dayOfWeek === null && hour === null) {
    return [];
  }
  return [
    {
      type: 'rect',
      name: 'chosen',
      x0: (hour ?? 0) - 0.5,
      x1: (hour ?? 23) + 0.5,
      y0: (dayOfWeek ?? 1) - 0.5,
      y1: (dayOfWeek ?? 7) + 0.5,
      line: { color: theme.ink, width: 2.5 },
    },
  ];
}

export function usageHeatmapFigure(cells: HeatmapCell[], context: FigureContext<HeatmapCell[]>): Figure {
  const { theme } = context;
  const grid = heatmapGrid(cells);
  const texts = cellTexts(grid, context.width);
  const wide = context.width >= 520;
  return {
    data: [
      {
        type: 'heatmap',
        name: 'Interactions',
        x: hours,
        y: [...weekdays],
        z: grid,
        xgap: 2,
        ygap: 2,
        colorscale: context.safeScale ? theme.heatSafeScale : theme.heatScale,
        zmin: 0,
        showscale: wide,
        customdata: grid.map((row, day) =>
          row.map(
            (count, hour) =>
              `${longWeekdayName(day + 1)} ${hourRange(hour)}<br><b>${formatCount(count)}</b> interactions`,
          ),
        ) as never,
        hovertemplate: '%{customdata}<extra></extra>',
        ...(texts
          ? { text: texts as never, texttemplate: '%{text}', textfont: { size: 10, color: theme.heatInk } }
          : {}),
        colorbar: {
          thickness: 8,
          outlinewidth: 0,
          len: 0.9,
          nticks: 5,
          tickfont: { color: theme.inkSoft, size: 10 },
        },
      },
    ],
    layout: {
      ...baseLayout(theme, context.revision),
      margin: { l: 40, r: 8, t: 8, b: 44 },
      hovermode: 'closest',
      dragmode: false,
      shapes: outline(context),
      xaxis: axis(theme, {
        title: axisTitle('Hour of the day', theme),
        showgrid: false,
        fixedrange: true,
        tickmode: 'linear',
        dtick: wide ? 1 : 3,
        ticks: '',
      }),
      yaxis: axis(theme, {
        autorange: 'reversed',
        showgrid: false,
        fixedrange: true,
        tickmode: 'array',
        tickvals: [...weekdays],
        ticktext: weekdays.map(weekdayName),
        ticks: '',
      }),
    },
    config: { displayModeBar: false },
  };
}
