import { Link } from 'wouter';
import { useFilters } from '@/lib/filter-scope';
import { writeFilters } from '@/lib/filters';
import { NameSuffix } from './name-suffix';

interface AppLinkProps {
  appKey: string;
  /** The unique name. */
  app: string;
  /** The name without a suffix. Without it, the unique name is the text. */
  name?: string;
}

/** An app's name as a link to the app's state and changes on the page of apps, with the filters of this page. */
export function AppLink({ appKey, app, name = app }: AppLinkProps) {
  const { filters } = useFilters();
  const search = writeFilters(new URLSearchParams(), { ...filters, apps: [appKey] });
  return (
    <>
      <Link href={`/apps?${search}`} className="link" title={`Show the state and changes of ${app}`}>
        {name}
      </Link>
      <NameSuffix app={app} name={name} />
    </>
  );
}
