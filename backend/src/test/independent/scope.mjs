import { OWN_WORKSPACE } from './inventory.mjs';

const ACCOUNT = '0';

/** The workspaces in scope by the setting: own, all, or ids. */
export function scopeOf(setting) {
  const all = setting === 'all';
  return { all, ids: all ? [] : setting === 'own' ? [OWN_WORKSPACE] : setting.split(',') };
}

/** Whether a workspace is in scope. */
export function counts(scope, workspace) {
  return scope.all || scope.ids.includes(workspace);
}

/** Whether a workspace outside the scope is requested. */
export function refuses(scope, { workspaces }) {
  return workspaces.some((workspace) => !counts(scope, workspace));
}

/** Whether ids in rows of this workspace name apps of the inventory. */
export function isOfInventory(workspace) {
  return workspace === OWN_WORKSPACE || workspace === ACCOUNT;
}

/** Whether the request includes the workspace of the inventory. */
export function coversInventory({ workspaces }) {
  return workspaces.length === 0 || workspaces.includes(OWN_WORKSPACE);
}

/** The caveat about sign-ins to apps of other workspaces, whose clients are unknown. */
export function caveatOf(scope, { workspaces }) {
  const requested = workspaces.length === 0 ? scope.ids : workspaces;
  const others = (scope.all && workspaces.length === 0) || requested.some((workspace) => workspace !== OWN_WORKSPACE);
  return others
    ? `The inventory is that of workspace ${OWN_WORKSPACE}. Sign-ins to apps of other workspaces are missing.`
    : null;
}
