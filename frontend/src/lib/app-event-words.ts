import type { AppEvent } from '@/api/types';

interface Words {
  /** For a list of kinds to choose from. */
  name: string;
  done: string;
  failed: string;
}

const known: Record<string, Words> = {
  createApp: { name: 'Created', done: 'created', failed: 'creation failed' },
  installTemplateApp: {
    name: 'Created from a template',
    done: 'created from a template',
    failed: 'creation from a template failed',
  },
  deployApp: { name: 'Deployed', done: 'deployed', failed: 'deployment failed' },
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

export const actionKinds = Object.keys(known);

/** An action this page does not know keeps the platform's own name. */
function wordsOf(action: string): Words {
  return known[action] ?? { name: action, done: action, failed: `${action} failed` };
}

export const actionKindName = (action: string) => wordsOf(action).name;

/** "deployed", "deployment failed": what happened, with its outcome. */
export function happened({ action, failed }: Pick<AppEvent, 'action' | 'failed'>): string {
  const words = wordsOf(action);
  return failed ? words.failed : words.done;
}

/** The same with what the permissions became: "changed permissions: users → CAN_USE". */
export function happenedInFull(event: AppEvent): string {
  const permissions = event.permissions.map(({ principal, level }) => `${principal} → ${level}`);
  return permissions.length === 0 ? happened(event) : `${happened(event)}: ${permissions.join(', ')}`;
}
