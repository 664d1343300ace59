import type { ChartTheme } from './chart-theme';
import { withFont } from './embedded-font';
import type { Figure } from './figure';
import { plotText } from './plot-text';

const size = { width: 1280, height: 640 };
const scale = 2;
const edge = 26;
const footer = { size: 11, line: 16 };

/** What a picture says besides the chart. */
export interface PictureText {
  title: string;
  /** What the figures cover, their source and their date. */
  footer: string;
}

/** Breaks a text into lines at spaces. A longer word gets a line of its own. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The figure at the size of a picture, with room for the title above the legend. */
export function pictureOf(figure: Figure, title: string, { surface }: ChartTheme): Figure {
  const { layout } = figure;
  return {
    ...figure,
    layout: {
      ...layout,
      ...size,
      autosize: false,
      title: { text: plotText(title), x: edge / size.width, y: 0.97, yanchor: 'top', font: { size: 16 } },
      margin: { ...layout.margin, t: 96 },
      paper_bgcolor: surface,
    },
  };
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

function draw(chart: HTMLImageElement, text: string, theme: ChartTheme): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('The browser has no canvas.');
  }
  const font = `${footer.size}px ${theme.font}`;
  context.font = font;
  const lines = linesOf(text, (line) => context.measureText(line).width <= size.width - 2 * edge);
  const height = size.height + (lines.length + 1) * footer.line;
  // A new size resets the context.
  Object.assign(canvas, { width: size.width * scale, height: height * scale });
  context.scale(scale, scale);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, size.width, height);
  context.drawImage(chart, 0, 0, size.width, size.height);
  context.font = font;
  context.fillStyle = theme.inkSoft;
  lines.forEach((line, index) => {
    context.fillText(line, edge, size.height + (index + 0.75) * footer.line);
  });
  return canvas;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Saves a figure as a PNG with its title and a footer, in the page's font and on an opaque background. */
export async function downloadPng(
  figure: Figure,
  text: PictureText,
  theme: ChartTheme,
  name: string,
): Promise<void> {
  const { default: Plotly } = await import('./plotly-bundle');
  const { data, layout } = pictureOf(figure, text.title, theme);
  const address = await Plotly.toImage({ data, layout }, { format: 'svg', ...size });
  const svg = decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const canvas = draw(await imageOf(await withFont(svg)), text.footer, theme);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (file) {
    save(file, `${name}.png`);
  }
}
