import latinFont from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

async function dataUrl(address: string): Promise<string> {
  const file = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** An SVG with the page's font inside, because a browser draws an SVG image without the fonts of the page. */
export async function withFont(svg: string): Promise<string> {
  const font = await dataUrl(latinFont);
  const face = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${font}) format("woff2")}`;
  return svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${face}</style>`);
}
