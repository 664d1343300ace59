import { Link } from 'wouter';
import { useFilters } from '@/lib/filter-scope';
import { writeFilters } from '@/lib/filters';
import { type RouteName, routes } from '@/lib/routes';

/** Links to the pages. They keep the filters and drop the state of the current page's tables. */
export function Navigation({ current }: { current: RouteName }) {
  const { filters } = useFilters();
  const search = writeFilters(new URLSearchParams(), filters);
  return (
    <nav className="pages" aria-label="Pages">
      {routes.map(({ name, path, title }) => (
        <Link key={name} href={`${path}?${search}`} aria-current={name === current ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
