import { expect, it } from 'vitest';
import { parseFilters } from './filters';
import { withCurrentNames } from './former-names';

const current = (search: string) => withCurrentNames(new URLSearchParams(search)).toString();

it('replaces former parameter names and values', () => {
  expect(current('days=7&tz=Asia/Kolkata&principals=all&status=AT_RISK&events=off&eventsPage=2')).toBe(
    'days=7&timeZone=Asia%2FKolkata&includeServicePrincipals=true&activity=AT_RISK&appChanges=off&appChangesPage=2',
  );
  expect(current('what=deployApp&sort=status&order=asc')).toBe('action=deployApp&sort=activity&order=asc');
});

it('keeps current names, order and repeated parameters', () => {
  const search = 'app=b&app=a&timeZone=UTC&constructor=x&sort=user';
  expect(current(search)).toBe(search);
});

it('maps all former filter names', () => {
  const filters = parseFilters(
    withCurrentNames(new URLSearchParams('tz=UTC&principals=all&status=AT_RISK&events=off')),
  );
  expect(filters).toMatchObject({
    timeZone: 'UTC',
    includeServicePrincipals: true,
    activity: 'AT_RISK',
    appChanges: false,
  });
});
