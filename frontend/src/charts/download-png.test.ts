import { expect, it } from 'vitest';
import { chartContext } from '@/testing/chart-context';
import { linesOf, pictureOf } from './download-png';

const upTo = (length: number) => (line: string) => line.length <= length;

it('breaks the footer at spaces', () => {
  expect(linesOf('30 days · Europe/Berlin · People', upTo(12))).toEqual([
    '30 days ·',
    'Europe/Berlin',
    '· People',
  ]);
  expect(linesOf('short', upTo(12))).toEqual(['short']);
});

it('has an opaque background and a title that is no markup', () => {
  const { theme } = chartContext();
  const { layout } = pictureOf({ data: [], layout: { margin: { l: 48 } } }, 'Top <b>10</b>', theme);
  expect(layout).toMatchObject({
    width: 1280,
    paper_bgcolor: theme.surface,
    margin: { l: 48, t: 96 },
    title: { text: 'Top &lt;b&gt;10&lt;/b&gt;' },
  });
});
