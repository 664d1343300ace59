import { expect, it } from 'vitest';
import type { AppChange } from '@/api/types';
import { appChange } from '@/testing/app-changes';
import { actionKindName, actionKinds, changeWithOutcome, describeChange } from './change-text';

it('describes a change with its outcome', () => {
  expect(changeWithOutcome(appChange())).toBe('deployed');
  expect(changeWithOutcome(appChange({ failed: true }))).toBe('deployment failed');
});

it('describes the new permissions', () => {
  const permissions: AppChange['permissions'] = [
    { principal: 'users', kind: 'group', level: 'CAN_USE' },
    { principal: 'ann@example.com', kind: 'user', level: 'CAN_MANAGE' },
  ];
  expect(describeChange(appChange({ action: 'changeAppsAcl', permissions }))).toBe(
    'changed permissions: users → CAN_USE, ann@example.com → CAN_MANAGE',
  );
  expect(describeChange(appChange({ action: 'changeAppsAcl' }))).toBe('changed permissions');
});

it("uses the platform's name of an unknown action", () => {
  expect(actionKinds).toHaveLength(9);
  expect(actionKindName('archiveApp')).toBe('archiveApp');
  expect(changeWithOutcome(appChange({ action: 'archiveApp', failed: true }))).toBe('archiveApp failed');
});
