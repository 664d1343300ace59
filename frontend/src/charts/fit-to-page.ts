import { isPrinting } from '@/lib/printing';
import type { Figure } from './figure';

/** The size of printed charts. The style sheet scales them to the paper's width. */
export const paper = { width: 800, height: 350 };

export function onPaper(figure: Figure): Figure {
  return { ...figure, layout: { ...figure.layout, ...paper, autosize: false } };
}

/** Adds a view box to a chart's SVGs while printing. Plotly gives them a fixed size; a view box makes them scalable. */
export function fitToPage(graph: Element): void {
  const printing = isPrinting();
  for (const drawing of graph.querySelectorAll('.main-svg')) {
    if (printing) {
      drawing.setAttribute('viewBox', `0 0 ${paper.width} ${paper.height}`);
    } else {
      drawing.removeAttribute('viewBox');
    }
  }
}
