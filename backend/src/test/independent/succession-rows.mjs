import { row } from './row.mjs';
import { instantOf, MINUTE } from './zones.mjs';

/** Histories of apps with reused names: workspace, name, then actions with times; `!` marks a failed action. */
const HISTORIES = [
  // Three apps; the last one is listed.
  ['111', 'zz', 'createApp 2025-06-01T10:00:00Z', 'deleteApp 2026-02-10T10:00:00.123456Z',
    'createApp 2026-02-12T08:00:00Z', 'deleteApp 2026-10-05T23:30:00Z', 'createApp 2026-10-20T16:00:00Z'],
  // The list is newer than the log.
  ['111', 'sales', 'deleteApp 2026-10-10T11:00:00Z'],
  ['111', 'churn', 'deleteApp 2026-03-10T10:00:00Z', 'createApp 2026-03-12T10:00:00Z',
    'createUpdate 2026-03-13T10:00:00Z'],
  // A bundle's deployment is the first sign of the new app.
  ['222', 'Sales', '!deleteApp 2026-02-20T10:00:00Z', 'createApp 2026-02-21T10:00:00Z',
    'deleteApp 2026-03-01T10:00:00Z', '!createApp 2026-03-02T10:00:00Z', 'createUpdate 2026-03-03T10:00:00Z',
    'createApp 2026-03-04T10:00:00Z'],
  // Deleted in one workspace, created in another.
  ['222', '😀 fun', 'deleteApp 2026-03-20T10:00:00Z'],
  ['111', '😀 fun', 'createApp 2026-03-21T10:00:00Z', 'deleteApp 2026-11-02T10:00:00Z',
    'installTemplateApp 2026-11-03T10:00:00Z'],
  // Deleted twice, and again on the day of its re-creation.
  ['222', 'ﬀ', 'deleteApp 2026-03-25T08:00:00Z', 'deleteApp 2026-03-25T09:00:00Z', 'createApp 2026-03-25T10:00:00Z',
    'deleteApp 2026-03-25T11:00:00Z', 'createApp 2026-03-25T12:00:00Z'],
  // Both are within the retained year at first, then neither.
  ['111', 'アプリ', 'deleteApp 2025-10-01T10:00:00Z', 'createApp 2025-10-03T10:00:00Z'],
  // Deleted and not created again at the earlier current time.
  ['222', 'приложение', 'deleteApp 2026-04-05T10:00:00Z', 'createApp 2026-04-09T10:00:00Z'],
  [null, 'zz', 'deleteApp 2026-03-05T10:00:00Z', 'createApp 2026-03-06T10:00:00Z'],
  // Deletions of unknown apps.
  ['111', undefined, 'deleteApp 2026-03-15T10:00:00Z', 'createApp 2026-03-16T10:00:00Z'],
];

/** The rows of these histories, each duplicated, and use of the app just before, at and after each action. */
export function successionRows() {
  return HISTORIES.flatMap(([workspace, name, ...happened]) =>
    happened.flatMap((text, index) => {
      const [, failed, action, at] = /^(!?)(\w+) (.*)$/.exec(text);
      const time = instantOf(at);
      // Actions name the app in different parameters.
      const params = action === 'deleteApp' && index % 2 === 0 ? { name } : { app: JSON.stringify({ name }) };
      const response = { status_code: failed === '!' ? 403 : 200 };
      const change = (when) => row(when, { workspace, action, params, email: 'carol@example.com', response });
      const id = `${workspace} ${name} ${text}`;
      const use = [-1, 0, 1].map((later) =>
        row(time + later, { workspace, params: { app_name: name }, email: 'eve_100%@example.com' }),
      );
      return [{ ...change(time + MINUTE), event_id: id }, { ...change(time), event_id: ` ${id}` }, ...use];
    }),
  );
}

/** The parts of each app's key: workspace, deletion of the previous app, name. */
export const SUCCESSORS = [
  ['111', '', 'zz'],
  ['111', '2026-02-10T10:00:00.123456Z', 'zz'],
  ['111', '2026-10-05T23:30:00Z', 'zz'],
  ['111', '2026-10-10T11:00:00Z', 'sales'],
  ['222', '2026-03-01T10:00:00Z', 'Sales'],
  ['222', '2026-03-25T09:00:00Z', 'ﬀ'],
];
