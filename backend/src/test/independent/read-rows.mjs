import { instantOf } from './zones.mjs';

/** Reads user, workspace, app and failure from an audit row; missing values are null. */
export function read(row) {
  const params = row.request_params ?? {};
  return {
    id: trimmed(row.event_id),
    time: instantOf(row.event_time),
    workspace: row.workspace_id ?? '',
    service: row.service_name,
    action: row.action_name,
    user: folded(trimmed(row.user_identity?.email)),
    status: row.response?.status_code ?? null,
    failed: (row.response?.status_code ?? 0) >= 400 || (row.response?.error_message ?? '') !== '',
    appId: trimmed(params.app_id)?.toLowerCase() ?? null,
    clientId: trimmed(params.client_id)?.toLowerCase() ?? null,
    app: appIn(params),
  };
}

function appIn(params) {
  return (
    trimmed(params.app_name) ??
    trimmed(params.name) ??
    trimmed(nameIn(params.app)) ??
    (params.request_object_type === 'apps' ? trimmed(params.request_object_id) : null) ??
    trimmed(params.app_id)
  );
}

function nameIn(json) {
  try {
    const name = JSON.parse(json).name;
    return name === undefined || name === null ? null : String(name);
  } catch {
    return null;
  }
}

/** Lower-cases each letter alone; of İ, which becomes two letters, keeps the first. */
export function folded(text) {
  return text === null ? null : [...text].map((letter) => [...letter.toLowerCase()][0]).join('');
}

function trimmed(text) {
  const content = (text ?? '').trim();
  return content === '' ? null : content;
}
