import { Link } from 'wouter';
import { writeFilters } from '@/lib/filters';
import { type RouteName, routes } from '@/lib/routes';
import { useFilters } from '@/lib/use-filters';

/** The pages. Going to another keeps the filters; what only one page has in its address stays behind. */
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
