import { type AnswerOf, type JsonPath, type ParamsOf, type QueryParams, toQueryString } from './client';

/** Answers of a document are used for new queries only at the start of the page. Later they are too old. */
const maxAgeMs = 60_000;

/** The address is kept out of the type of an answer, because only the caller knows which one it asks for. */
type Answers = Record<string, unknown>;

interface DocumentAnswers {
  answers: Answers;
  /** The time at which the browser received the document. */
  receivedAt: number;
}

const none: DocumentAnswers = { answers: {}, receivedAt: 0 };

/** Reads the answers that the server has put into the document. A document from the browser's cache may be old. */
export function readAnswers(page: Document, clock: Performance): DocumentAnswers {
  const text = page.getElementById('answers')?.textContent;
  const [navigation] = (clock.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  if (!text || !navigation?.transferSize) {
    return none;
  }
  return {
    answers: JSON.parse(text) as Answers,
    receivedAt: clock.timeOrigin + navigation.responseStart,
  };
}

const received = globalThis.document ? readAnswers(document, performance) : none;

interface InitialData<Data> {
  initialData: () => Data | undefined;
  initialDataUpdatedAt: number;
}

/**
 * The initial data of a query: the answer in the document to exactly this request, if there is one.
 *
 * @param toData converts the answer to the query's data
 */
export function fromDocument<Path extends JsonPath, Data>(
  path: Path,
  params: ParamsOf<Path> | QueryParams,
  toData: (answer: AnswerOf<Path>) => Data,
): InitialData<Data> {
  return {
    initialData: () => {
      const answer = received.answers[path + toQueryString(params as QueryParams)];
      return answer === undefined || Date.now() - received.receivedAt > maxAgeMs
        ? undefined
        : toData(answer as AnswerOf<Path>);
    },
    initialDataUpdatedAt: received.receivedAt,
  };
}
