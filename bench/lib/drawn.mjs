/**
 * Runs in the page. Waits until every visible panel is drawn, and for one more frame. Returns the milliseconds since
 * the start of the navigation, the number of charts, and the visible panels.
 */
export function whenDrawn() {
  const inSight = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  // The drawing of previous filters stays mounted, hidden, until it is redrawn.
  const chartMarks = '.plot:not([data-current="false"]) .js-plotly-plot .main-svg :is(.trace, .hm)';
  const otherContent = '.kpi-value, tbody tr, .attention-list, .attention-nothing';
  const isDrawn = (panel) =>
    panel.getAttribute('aria-busy') === 'false' &&
    panel.querySelector(`${chartMarks}, ${otherContent}`) !== null;
  const panels = () => [...document.querySelectorAll('[data-panel]')].filter(inSight);
  return new Promise((resolve) => {
    const look = () => {
      const seen = panels();
      // The sections are rendered after the key figures.
      if (document.querySelector('.section') === null || !seen.every(isDrawn)) {
        requestAnimationFrame(look);
        return;
      }
      requestAnimationFrame(() =>
        resolve({
          milliseconds: performance.now(),
          charts: seen.filter((panel) => panel.querySelector(chartMarks)).length,
          panels: seen.map((panel) => panel.getAttribute('data-panel')),
        }),
      );
    };
    look();
  });
}
