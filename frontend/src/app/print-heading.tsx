import { useSettings } from '@/api/settings';
import { type ShownQueries, useShownQueries } from '@/api/shown-queries';
import type { Meta } from '@/api/types';
import { dateIn, timestampIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { usePrinting } from '@/lib/printing';
import { rangeDates } from '@/lib/range';
import type { Route } from '@/lib/routes';
import { viewFacts } from '@/lib/view-facts';
import { useActiveFilters } from '@/panels/use-active-filters';

const firstPanels = ['kpi-summary', 'apps'];

/** The metadata of the page's first panel. Comparison queries are skipped, because they cover another period. */
function firstPanelMeta({ telemetry }: ShownQueries): Meta | null {
  const shown = telemetry.find(({ queryKey }) => firstPanels.includes(String(queryKey[1])));
  return shown?.state.data?.meta ?? null;
}

/** Replaces the controls on paper with the page, range, filters and load time. */
export function PrintHeading({ route }: { route: Route }) {
  const { filters } = useFilters();
  const { now } = useSettings();
  const active = useActiveFilters();
  const meta = useShownQueries(firstPanelMeta);
  if (!usePrinting()) {
    return null;
  }
  const { timeZone, range } = filters;
  const { from, to } = rangeDates(range, dateIn(now, timeZone));
  const facts = viewFacts(
    { from, to: meta?.to ?? to, ...(meta && { signal: meta.signal }) },
    filters,
    active,
  );
  return (
    <header className="print-heading">
      <p className="print-title">Apps Telemetry: {route.title}</p>
      <p>{facts}</p>
      <p>
        Printed {timestampIn(now, timeZone)}
        {meta && `, data from ${timestampIn(meta.asOf, meta.timeZone)}`}
      </p>
    </header>
  );
}
