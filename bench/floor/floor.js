import Plotly from '../../frontend/src/charts/plotly-bundle.ts';

// Draws figures one per frame, without React and requests: the fastest page with this Plotly that we can think of.
const figures = JSON.parse(document.getElementById('figures').textContent);
const nextFrame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));

for (const { data, layout } of figures) {
  await nextFrame();
  const chart = document.body.appendChild(document.createElement('div'));
  chart.style.height = '400px';
  chart.style.width = `${layout.width}px`;
  await Plotly.newPlot(chart, data, layout);
  window.firstChart ??= performance.now();
}
requestAnimationFrame(() => {
  window.allCharts = performance.now();
});
