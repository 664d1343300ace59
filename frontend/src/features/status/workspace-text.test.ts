import { expect, it } from 'vitest';
import { scopeSummary, signInCaveat, workspaceName } from './workspace-text';

const rows = (...ids: string[]) => ids.map((workspace) => ({ workspace, events: 1 }));

it('names the counted workspaces', () => {
  expect(scopeSummary({ mode: 'own', others: [] })).toBe('Only the own workspace is counted.');
  expect(scopeSummary({ mode: 'list', others: rows('3', '4') })).toBe(
    'The workspaces in TELEMETRY_WORKSPACES are counted. The log has 2 others.',
  );
});

it('reports missing sign-ins if a counted workspace has no inventory', () => {
  expect(signInCaveat({ own: '1', counted: rows('1') })).toBeNull();
  expect(signInCaveat({ own: '1', counted: rows('1', '2') })).toBe(
    'The inventory covers only workspace 1. Sign-ins to apps of other workspaces are missing.',
  );
  expect(signInCaveat({ own: null, counted: rows('') })).toBeNull();
  expect(signInCaveat({ own: null, counted: rows('1', '2') })).toMatch(
    /^The workspace of the inventory is unknown/,
  );
});

it('labels rows without a workspace', () => {
  expect(workspaceName('', null)).toBe('Rows without a workspace');
  expect(workspaceName('1', '1')).toBe('1 (own)');
});
