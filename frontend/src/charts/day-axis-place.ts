/** Where the day axis of a drawn chart is, in pixels of the chart. */
export interface DayAxisPlace {
  left: number;
  width: number;
  /** The upper end of the plot. */
  top: number;
  /** The width of the whole chart. */
  chartWidth: number;
  /** The visible part of the axis. */
  range: [string, string];
}

/** The parts of Plotly's computed layout that it does not describe. */
interface DrawnLayout {
  width: number;
  xaxis?: { _offset: number; _length: number; range: [string, string] };
  yaxis?: { _offset: number };
}

/** Reads the place of the day axis from Plotly's graph element. */
export function dayAxisPlace(graph: Element): DayAxisPlace | null {
  const { width = 0, xaxis, yaxis } = (graph as unknown as { _fullLayout?: DrawnLayout })._fullLayout ?? {};
  return xaxis && yaxis
    ? {
        left: xaxis._offset,
        width: xaxis._length,
        top: yaxis._offset,
        chartWidth: width,
        range: [String(xaxis.range[0]), String(xaxis.range[1])],
      }
    : null;
}
