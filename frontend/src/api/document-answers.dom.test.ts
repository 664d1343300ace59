import { expect, it } from 'vitest';
import { readAnswers } from './document-answers';

const answers = { '/api/v1/settings': { version: '1' } };

const page = (text: string) =>
  new DOMParser().parseFromString(
    `<body><script type="application/json" id="answers">${text}</script></body>`,
    'text/html',
  );

const received = (transferSize: number | undefined) =>
  ({
    timeOrigin: 1_000,
    getEntriesByType: () => [{ transferSize, responseStart: 20 }],
  }) as unknown as Performance;

it('reads the answers with the time at which the document was received', () => {
  expect(readAnswers(page(JSON.stringify(answers)), received(500))).toEqual({ answers, receivedAt: 1_020 });
});

it.each([0, undefined])('ignores the answers of a document that may come from the cache', (size) => {
  expect(readAnswers(page(JSON.stringify(answers)), received(size)).answers).toEqual({});
});

it('has no answers without data in the document', () => {
  expect(readAnswers(page(''), received(500)).answers).toEqual({});
});
