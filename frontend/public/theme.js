// Runs before the first paint, so that a dark page does not flash white. Must match src/lib/theme.ts.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('apps-telemetry.theme');
  } catch {}
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light';
})();
