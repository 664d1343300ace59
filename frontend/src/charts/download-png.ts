import type { Figure } from './figure';

const size = { width: 1280, height: 640, scale: 2 };

/** Saves a figure as a PNG with its title and an opaque background. */
export async function downloadPng(
  figure: Figure,
  title: string,
  ground: string,
  name: string,
): Promise<void> {
  const { default: Plotly } = await import('./plotly-bundle');
  const layout = {
    ...figure.layout,
    ...size,
    title: { text: title, x: 0.02, font: { size: 16 } },
    margin: { ...figure.layout.margin, t: 88 },
    paper_bgcolor: ground,
  };
  await Plotly.downloadImage({ data: figure.data, layout }, {
    format: 'png',
    filename: name,
    ...size,
  } as never);
}
