import openIcon from 'bootstrap-icons/icons/box-arrow-up-right.svg';
import { Link } from 'wouter';
import type { App } from '@/api/types';
import { Icon } from '@/components/icon';
import { writeFilters } from '@/lib/filters';
import { useFilters } from '@/lib/use-filters';
import { safeAddress } from './app-words';

/** An app's name leads to its figures; the icon beside it to the app itself. */
export function AppName({ app: { app, url } }: { app: App }) {
  const { filters } = useFilters();
  const search = writeFilters(new URLSearchParams(), { ...filters, apps: [app] });
  const address = safeAddress(url);
  return (
    <span className="app-name">
      <Link href={`/?${search}`} className="link" title="Show its figures on the overview">
        {app}
      </Link>
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
