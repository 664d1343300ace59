import { incarnationOfListed } from './incarnations.mjs';
import { keyOf } from './keys.mjs';
import { OWN_WORKSPACE } from './inventory.mjs';
import { grouped } from './windows.mjs';

/** The listed apps with their keys. */
export function inventoryOf(apps, successions) {
  return withDistinctNames(apps).map((app) => ({
    ...app,
    key: keyOf(OWN_WORKSPACE, incarnationOfListed(successions, app), app.name),
  }));
}

/** The keys of listed apps by the ids used in rows. */
export function keysById(inventory) {
  return new Map(
    inventory.flatMap(({ id, oauth2_app_client_id, service_principal_client_id, key }) =>
      [id, oauth2_app_client_id, service_principal_client_id]
        .filter((each) => each !== undefined)
        .map((each) => [each.toLowerCase(), key]),
    ),
  );
}

/** Adds the beginning of the id to apps of the same name. */
function withDistinctNames(apps) {
  const names = grouped(apps, ({ name }) => name);
  return apps.map((app) =>
    names.get(app.name).length === 1 ? app : { ...app, name: `${app.name} (${app.id.slice(0, 8)})` },
  );
}
