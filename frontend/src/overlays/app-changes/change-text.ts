import type { AppChange } from '@/api/types';

interface ActionText {
  /** The label in a list of actions. */
  name: string;
  done: string;
  failed: string;
}

const actionTexts: Record<string, ActionText> = {
  createApp: { name: 'Created', done: 'created', failed: 'creation failed' },
  installTemplateApp: {
    name: 'Created from a template',
    done: 'created from a template',
    failed: 'creation from a template failed',
  },
  deployApp: { name: 'Deployed', done: 'deployed', failed: 'deployment failed' },
  createUpdate: {
    name: 'Deployed by a bundle',
    done: 'deployed by a bundle',
    failed: 'deployment by a bundle failed',
  },
  startApp: { name: 'Started', done: 'started', failed: 'start failed' },
  stopApp: { name: 'Stopped', done: 'stopped', failed: 'stop failed' },
  updateApp: { name: 'Updated', done: 'updated', failed: 'update failed' },
  deleteApp: { name: 'Deleted', done: 'deleted', failed: 'deletion failed' },
  changeAppsAcl: {
    name: 'Changed permissions',
    done: 'changed permissions',
    failed: 'permission change failed',
  },
};

export const actionKinds = Object.keys(actionTexts);

/** Unknown actions use the platform's name. */
function textOf(action: string): ActionText {
  return actionTexts[action] ?? { name: action, done: action, failed: `${action} failed` };
}

export const actionKindName = (action: string) => textOf(action).name;

/** The action with its outcome: "deployed", "deployment failed". */
export function changeWithOutcome({ action, failed }: Pick<AppChange, 'action' | 'failed'>): string {
  const text = textOf(action);
  return failed ? text.failed : text.done;
}

/** The action with the new permissions: "changed permissions: users → CAN_USE". */
export function describeChange(change: AppChange): string {
  const permissions = change.permissions.map(({ principal, level }) => `${principal} → ${level}`);
  return permissions.length === 0
    ? changeWithOutcome(change)
    : `${changeWithOutcome(change)}: ${permissions.join(', ')}`;
}
