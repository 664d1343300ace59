import { describe, expect, it } from 'vitest';
import { readState, writeState } from '@/lib/url-state';
import selection from '@/testing/app-change-selection-cases.json';
import { appChange, impact } from '@/testing/app-changes';
import { changeExportParams, changeList, isListed, type Outcome } from './change-list-state';
import { changesSummary } from './change-summary';
import { errorRates, impactSentence, users } from './impact-text';

const parse = (text: string) => readState(changeList, new URLSearchParams(text));

describe('the state of the list', () => {
  it('round-trips through the address beside other parameters', () => {
    const address = writeState(
      changeList,
      new URLSearchParams('page=2'),
      parse('action=deployApp&outcome=failed&who=ann&appChangesPage=3'),
    );
    expect(address.toString()).toBe('page=2&action=deployApp&outcome=failed&who=ann&appChangesPage=3');
  });

  it('is unfiltered for invalid parameters', () => {
    expect(parse('outcome=maybe&appChangesPage=x')).toEqual({
      action: null,
      outcome: null,
      who: '',
      page: 1,
    });
  });
});

it('filters by app, action, outcome and user', () => {
  const change = appChange();
  expect(isListed(change, parse(''), [])).toBe(true);
  expect(isListed(change, parse('action=deployApp&outcome=succeeded&who=ANN'), ['sales-explorer'])).toBe(
    true,
  );
  expect(isListed(change, parse('action=startApp'), [])).toBe(false);
  expect(isListed(change, parse('outcome=failed'), [])).toBe(false);
  expect(isListed(change, parse('who=bob'), [])).toBe(false);
  expect(isListed(change, parse(''), ['churn'])).toBe(false);
  expect(isListed(change, parse(''), [change.appKey])).toBe(true);
  expect(isListed(appChange({ user: null }), parse('who=ann'), [])).toBe(false);
});

it.each(selection.cases)(
  'lists the rows of the export (case %$)',
  ({ action, outcome, who, app, expected }) => {
    const state = { action, outcome: outcome as Outcome | null, who, page: 1 };
    const passing = selection.changes.flatMap((change, index) =>
      isListed(appChange(change), state, app) ? [index] : [],
    );
    expect(passing).toEqual(expected);
  },
);

it("passes the list's filters to the export", () => {
  const state = parse('action=deployApp&outcome=failed&who=%20ann&appChangesPage=3');
  expect(changeExportParams(state, ['sales'])).toEqual({
    action: 'deployApp',
    outcome: 'failed',
    who: 'ann',
    app: ['sales'],
  });
  expect(changeExportParams(parse(''), [])).toEqual({});
});

describe('the texts', () => {
  it('counts the changes and reports a truncated list', () => {
    const changes = [appChange({ impact: impact() }), appChange({ failed: true })];
    expect(changesSummary(changes, changes, 1000)).toBe(
      '2 app changes, 1 failed; errors rose after 1 deployment.',
    );
    expect(changesSummary(changes, changes, 2)).toContain('The list is limited to the newest 2.');
  });

  it('shows the values before and after a deployment', () => {
    expect(errorRates(impact())).toBe('1.20% → 4.50%');
    expect(users(impact())).toBe('40 → 38');
    expect(impactSentence(impact({ complete: false }))).toMatch(/after, so far: error rate/);
  });
});
