import type { Plugin } from 'vite';
import { documentTitle, routes } from '../src/lib/routes.ts';

/**
 * Writes a document for each page, so that the server can answer each path with a file. A variable segment such as :key
 * becomes the folder _, which the server uses for any value. The document of the overview preloads the charts.
 */
export function routeDocuments(): Plugin {
  return {
    name: 'route-documents',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const document = bundle['index.html'];
        if (document?.type !== 'asset') {
          this.error('index.html is missing, so the documents of the other pages cannot be written.');
        }
        for (const route of routes.filter(({ path }) => path !== '/')) {
          this.emitFile({
            type: 'asset',
            fileName: `${route.path.slice(1).replace(/:[^/]+/g, '_')}/index.html`,
            source: String(document.source).replace(
              /<title>.*<\/title>/,
              `<title>${documentTitle(route)}</title>`,
            ),
          });
        }
        const plot = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/charts/plotly-plot.tsx'),
        );
        if (!plot) {
          this.error('The chunk of the charts is missing, so the overview cannot preload it.');
        }
        document.source = String(document.source).replace(
          '</head>',
          `  <link rel="modulepreload" crossorigin href="/${plot.fileName}">\n  </head>`,
        );
      },
    },
  };
}
