import { describe, expect, it } from 'vitest';
import { appEvent, impact } from '@/testing/app-events';
import { eventPasses, parseEventList, writeEventList } from './event-list-state';
import { eventsSummary } from './event-summary';
import { errorRates, impactSentence, users } from './impact-words';

const parse = (text: string) => parseEventList(new URLSearchParams(text));

describe('the state of the list', () => {
  it('survives the way into the address and back, beside the rest', () => {
    const address = writeEventList(
      new URLSearchParams('page=2'),
      parse('what=deployApp&outcome=failed&who=ann&eventsPage=3'),
    );
    expect(address.toString()).toBe('page=2&what=deployApp&outcome=failed&who=ann&eventsPage=3');
  });

  it('is everything where an address is nonsense', () => {
    expect(parse('outcome=maybe&eventsPage=x')).toEqual({ what: null, outcome: null, who: '', page: 1 });
  });
});

it('filters by app, kind, outcome and who', () => {
  const event = appEvent();
  expect(eventPasses(event, parse(''), [])).toBe(true);
  expect(eventPasses(event, parse('what=deployApp&outcome=succeeded&who=ANN'), ['sales-explorer'])).toBe(
    true,
  );
  expect(eventPasses(event, parse('what=startApp'), [])).toBe(false);
  expect(eventPasses(event, parse('outcome=failed'), [])).toBe(false);
  expect(eventPasses(event, parse('who=bob'), [])).toBe(false);
  expect(eventPasses(event, parse(''), ['churn'])).toBe(false);
  expect(eventPasses(appEvent({ user: null }), parse('who=ann'), [])).toBe(false);
});

describe('the words', () => {
  it('sum up, and say where older events are missing', () => {
    const events = [appEvent({ impact: impact() }), appEvent({ failed: true })];
    expect(eventsSummary(events, events, 1000)).toBe('2 events, 1 failed; errors rose after 1 deployment.');
    expect(eventsSummary(events, events, 2)).toContain('Only the newest 2 of the range are listed.');
  });

  it('put the hours before beside those after', () => {
    expect(errorRates(impact())).toBe('1.20\u202f% → 4.50\u202f%');
    expect(users(impact())).toBe('40 → 38');
    expect(impactSentence(impact({ complete: false }))).toMatch(/after, so far: error rate/);
  });
});
