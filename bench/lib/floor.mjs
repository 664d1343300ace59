import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Bundles bench/floor/floor.js with the page's Plotly, with the settings of the page's build. */
async function script() {
  const { build } = await import(
    pathToFileURL(path('../../frontend/node_modules/vite/dist/node/index.js')).href
  );
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: path('../../frontend'),
    define: { global: 'globalThis' },
    resolve: {
      alias: { 'maplibre-gl/dist/maplibre-gl.css': path('../../frontend/build/no-maps.ts') },
    },
    build: {
      write: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: path('../floor/floor.js') },
    },
  });
  return [built].flat()[0].output[0].code;
}

const document = (figures) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Floor</title>
    <script type="module" src="/floor.js"></script>
  </head>
  <body>
    <script type="application/json" id="figures">${JSON.stringify(figures).replaceAll('<', '\\u003c')}</script>
  </body>
</html>`;

/** Serves a page that only draws figures, for comparison. */
export async function startFloor(figures) {
  const files = {
    '/': { type: 'text/html', body: brotliCompressSync(document(figures)) },
    '/floor.js': { type: 'text/javascript', body: brotliCompressSync(await script()) },
  };
  const server = createServer((request, response) => {
    const file = files[request.url];
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.type ?? 'text/plain',
      'content-encoding': file ? 'br' : 'identity',
    });
    response.end(file?.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs in the drawn page. Returns the figures of its charts, with fixed margins. */
export function drawnFigures() {
  const fixed = (axes) =>
    Object.fromEntries(
      Object.entries(axes).map(([name, value]) =>
        /^[xy]axis\d*$/.test(name) ? [name, { ...value, automargin: false }] : [name, value],
      ),
    );
  return [...globalThis.document.querySelectorAll('.js-plotly-plot')].map((chart) => ({
    data: chart.data,
    layout: { ...fixed(chart.layout), autosize: false, width: chart.clientWidth, height: 400 },
  }));
}
