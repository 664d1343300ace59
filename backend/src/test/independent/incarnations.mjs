import { OWN_WORKSPACE } from './inventory.mjs';
import { grouped, HISTORY_DAYS } from './windows.mjs';
import { DAY, instantOf } from './zones.mjs';

const CREATIONS = ['createApp', 'installTemplateApp', 'createUpdate'];
const DELETION = 'deleteApp';

/**
 * The apps that reuse a name, by workspace and name: the deletion of the previous app and their own begin. An app begins
 * with a creation after a deletion; if the log lacks the creation, the inventory may have it.
 */
export function successionsOf(rows, apps, now) {
  const retainedFrom = (Math.floor(now / DAY) - HISTORY_DAYS + 1) * DAY;
  const happened = rows.filter(
    ({ service, action, failed, app, time }) =>
      service === 'apps' &&
      (action === DELETION || CREATIONS.includes(action)) &&
      !failed &&
      app !== null &&
      time >= retainedFrom &&
      time <= now,
  );
  const successions = new Map();
  for (const [place, changes] of grouped(happened, ({ workspace, app }) => placeOf(workspace, app))) {
    const successors = [];
    let deleted = null;
    for (const { action, time } of changes.sort((one, other) => one.time - other.time)) {
      if (action === DELETION) {
        deleted = time;
      } else if (deleted !== null) {
        successors.push({ deleted, begin: time });
        deleted = null;
      }
    }
    const listed = apps.find(({ name }) => place === placeOf(OWN_WORKSPACE, name))?.create_time;
    if (deleted !== null && listed !== undefined && instantOf(listed) > deleted) {
      successors.push({ deleted, begin: instantOf(listed) });
    }
    successions.set(place, successors);
  }
  return successions;
}

/** The incarnation of an app that a row names, as in its key. */
export function incarnationAt(successions, workspace, app, time) {
  return lastOf(successorsOf(successions, workspace, app).filter(({ begin }) => begin <= time));
}

/** The incarnation of a listed app: the one of its creation time, or the last if the list has no creation time. */
export function incarnationOfListed(successions, { name, create_time: created }) {
  return lastOf(
    successorsOf(successions, OWN_WORKSPACE, name).filter(
      ({ deleted }) => created === undefined || deleted < instantOf(created),
    ),
  );
}

/** The apps that reuse a name, in order, without the first app. */
export function successorsOf(successions, workspace, app) {
  return successions.get(placeOf(workspace, app)) ?? [];
}

function lastOf(successors) {
  return successors.length === 0 ? '' : String(successors.at(-1).deleted);
}

function placeOf(workspace, app) {
  return JSON.stringify([workspace, app]);
}
