import type { Plugin } from 'vite';
import { documentTitle, routes } from '../src/lib/routes.ts';

/** Writes the document of every page beside that of the first, so that the server answers each with a file. */
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
          this.error('There is no index.html to write the other documents from.');
        }
        for (const route of routes.filter(({ path }) => path !== '/')) {
          this.emitFile({
            type: 'asset',
            fileName: `${route.path.slice(1)}/index.html`,
            source: String(document.source).replace(
              /<title>.*<\/title>/,
              `<title>${documentTitle(route)}</title>`,
            ),
          });
        }
      },
    },
  };
}
