import type { WorkspaceStatus } from '@/api/types';

const modes: Record<WorkspaceStatus['mode'], string> = {
  own: 'Only the own workspace is counted.',
  all: 'All workspaces in the log are counted.',
  list: 'The workspaces in TELEMETRY_WORKSPACES are counted.',
};

/** The workspaces that count, and the number of other workspaces in the log. */
export function scopeSummary({ mode, others }: Pick<WorkspaceStatus, 'mode' | 'others'>): string {
  const more = others.length === 1 ? 'one other' : `${others.length} others`;
  return others.length === 0 ? modes[mode] : `${modes[mode]} The log has ${more}.`;
}

export function workspaceName(workspace: string, own: string | null): string {
  if (workspace === '') {
    return 'Rows without a workspace';
  }
  return workspace === own ? `${workspace} (own)` : workspace;
}

/** A caveat if a counted workspace has no inventory, because its sign-ins are missing. Else null. */
export function signInCaveat({ own, counted }: Pick<WorkspaceStatus, 'own' | 'counted'>): string | null {
  const beyond = own === null ? counted.length > 1 : counted.some(({ workspace }) => workspace !== own);
  if (!beyond) {
    return null;
  }
  const list =
    own === null
      ? 'The workspace of the inventory is unknown.'
      : `The inventory covers only workspace ${own}.`;
  return `${list} Sign-ins to apps of other workspaces are missing.`;
}
