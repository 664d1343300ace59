import openIcon from 'bootstrap-icons/icons/box-arrow-up-right.svg';
import { Link } from 'wouter';
import type { App } from '@/api/types';
import { Icon } from '@/components/icon';
import { NameSuffix } from '@/components/name-suffix';
import { useFilters } from '@/lib/filter-scope';
import { writeFilters } from '@/lib/filters';
import { safeAddress } from './app-text';

/** An app's name, with links to the overview of the app and to the app itself. */
export function AppName({ app: { app, appKey, name, url } }: { app: App }) {
  const { filters } = useFilters();
  const search = writeFilters(new URLSearchParams(), { ...filters, apps: [appKey] });
  const address = safeAddress(url);
  return (
    <span className="app-name">
      <Link href={`/?${search}`} className="link" title="Show this app on the overview">
        {name}
      </Link>
      <NameSuffix app={app} name={name} />
      {address && (
        <a
          className="tool"
          href={address}
          target="_blank"
          rel="noreferrer"
          aria-label={`Open ${app} in a new tab`}
          title={`Open ${app} in a new tab`}
        >
          <Icon src={openIcon} />
        </a>
      )}
    </span>
  );
}
