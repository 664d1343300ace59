type Rename = (value: string) => readonly [name: string, value: string];

const renames = new Map<string, Rename>(
  Object.entries({
    tz: (value) => ['timeZone', value],
    principals: (value) => ['includeServicePrincipals', value === 'all' ? 'true' : value],
    status: (value) => ['activity', value],
    events: (value) => ['appChanges', value],
    eventsPage: (value) => ['appChangesPage', value],
    what: (value) => ['action', value],
    sort: (value) => ['sort', value === 'status' ? 'activity' : value],
  } satisfies Record<string, Rename>),
);

/** An address with former parameter names replaced by the current ones, so that saved links keep working. */
export function withCurrentNames(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...search].map(([name, value]) => [...(renames.get(name)?.(value) ?? [name, value])]),
  );
}
