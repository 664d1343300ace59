import { strFromU8, unzipSync } from 'fflate';

type Cell = string | number | boolean | null;

/** A sheet of an Excel file as rows of typed cells, read without the product's code. */
export function readSheet(file: Uint8Array, sheet: number): { rows: Cell[][]; frozenRows: number } {
  const parts = unzipSync(file);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    unescapeXml([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => text).join('')),
  );
  const xml = part(`xl/worksheets/sheet${sheet}.xml`);
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']) =>
      cellValue(attributes, content, shared),
    ),
  );
  return { rows, frozenRows: Number(/ySplit="(\d+)"[^>]*state="frozen"/.exec(xml)?.[1] ?? 0) };
}

function cellValue(attributes: string, content: string, shared: string[]): Cell {
  const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
  if (type === 'inlineStr') {
    return unescapeXml(/<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1] ?? '');
  }
  if (value === undefined) {
    return null;
  }
  switch (type) {
    case 's':
      return shared[Number(value)] ?? null;
    case 'b':
      return value === '1';
    case 'n':
      return Number(value);
    default:
      return unescapeXml(value);
  }
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
