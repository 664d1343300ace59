import { successorsOf } from './incarnations.mjs';
import { OWN_WORKSPACE } from './inventory.mjs';
import { dateOf, DAY, textOf } from './zones.mjs';

export const UNKNOWN_APP = 'Unknown app';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The unique key of an app. */
export function keyOf(workspace, incarnation, name) {
  return `${workspace}/${incarnation}/${name}`;
}

/** The key in the API, also for events without an app. */
export function idOf(key) {
  return key === null ? '_' : `_${Buffer.from(key).toString('base64url')}`;
}

/** The name in a key. */
export function nameIn(key) {
  return partsOf(key).name;
}

/** An app's unique display name, its API key and its name. */
export function shown(key, successions) {
  if (key === null) {
    return { app: UNKNOWN_APP, appKey: idOf(null), name: UNKNOWN_APP };
  }
  const { workspace, name } = partsOf(key);
  const place = workspace === OWN_WORKSPACE ? '' : ` (workspace ${workspace === '' ? 'unknown' : workspace})`;
  return { app: name + place + untilOf(key, successions), appKey: idOf(key), name };
}

/** The suffix for an app whose name was reused: the day of its deletion, with the time if two fall on one day. */
function untilOf(key, successions) {
  const { workspace, incarnation, name } = partsOf(key);
  const ends = successorsOf(successions, workspace, name).map(({ deleted }) => deleted);
  const end = ends.find((deleted) => incarnation === '' || deleted > Number(incarnation));
  if (end === undefined) {
    return '';
  }
  const day = Math.floor(end / DAY);
  const [year, month, dayOfMonth] = dateOf(day).split('-').map(Number);
  const alone = ends.filter((deleted) => Math.floor(deleted / DAY) === day).length === 1;
  return ` (until ${dayOfMonth} ${MONTHS[month - 1]} ${year}${alone ? '' : `, ${textOf(end).slice(11, 19)}`})`;
}

function partsOf(key) {
  const [, workspace, incarnation, name] = /^([^/]*)\/([^/]*)\/(.*)$/s.exec(key);
  return { workspace, incarnation, name };
}
