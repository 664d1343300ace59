import { expect, it } from 'vitest';
import type { AppEvent } from '@/api/types';
import { appEvent } from '@/testing/app-events';
import { actionKindName, actionKinds, happened, happenedInFull } from './app-event-words';

it('says in plain words what happened, with its outcome', () => {
  expect(happened(appEvent())).toBe('deployed');
  expect(happened(appEvent({ failed: true }))).toBe('deployment failed');
});

it('says what permissions became', () => {
  const permissions: AppEvent['permissions'] = [
    { principal: 'users', kind: 'group', level: 'CAN_USE' },
    { principal: 'ann@example.com', kind: 'user', level: 'CAN_MANAGE' },
  ];
  expect(happenedInFull(appEvent({ action: 'changeAppsAcl', permissions }))).toBe(
    'changed permissions: users → CAN_USE, ann@example.com → CAN_MANAGE',
  );
  expect(happenedInFull(appEvent({ action: 'changeAppsAcl' }))).toBe('changed permissions');
});

it('keeps the name of an action it does not know', () => {
  expect(actionKinds).toHaveLength(8);
  expect(actionKindName('archiveApp')).toBe('archiveApp');
  expect(happened(appEvent({ action: 'archiveApp', failed: true }))).toBe('archiveApp failed');
});
