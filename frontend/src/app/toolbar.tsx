import filterIcon from 'bootstrap-icons/icons/funnel.svg';
import { useId, useState } from 'react';
import { Icon } from '@/components/icon';
import { activeSettings, chartSettings } from '@/lib/active-settings';
import { useFilters } from '@/lib/filter-scope';
import { signalLabels } from '@/lib/labels';
import { shortRange } from '@/lib/range';
import { useShownSignal } from '@/panels/use-signal';
import { AppPicker } from './app-picker';
import { FilterChips } from './filter-chips';
import { MoreMenu } from './more-menu';
import { PeoplePicker } from './people-picker';
import { RangePicker } from './range-picker';

interface ToolbarProps {
  /** The filters that the page does not use, by the names of their chips. */
  without?: readonly string[];
  /** Whether the page has charts, which can be compared and marked. */
  charts?: boolean;
}

const nothing: readonly string[] = [];

/** The filters of a page. In narrow windows they are behind one button, which says what is chosen. */
export function Toolbar({ without = nothing, charts = true }: ToolbarProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { fixed } = useFilters();
  const uses = (name: string) => !without.includes(name) && (charts || !chartSettings.includes(name));
  return (
    <section className="toolbar" aria-label="Filters">
      <button
        type="button"
        className="btn btn-quiet menu-button filters-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon src={filterIcon} /> <ChosenText />
      </button>
      <div id={id} className="toolbar-row" data-open={open}>
        <RangePicker />
        {uses('App') && !('apps' in fixed) && <AppPicker />}
        {uses('User') && !('users' in fixed) && <PeoplePicker />}
        <MoreMenu charts={charts} />
        <DefaultSettings />
      </div>
      <FilterChips uses={uses} />
    </section>
  );
}

/** The settings of the menu "More" that are not chips, so that it is always said what the figures count. */
function DefaultSettings() {
  const { filters } = useFilters();
  const signal = useShownSignal(undefined);
  const changed = new Set(activeSettings(filters).map(({ name }) => name));
  const defaults = [
    { name: 'Time zone', value: filters.timeZone.replaceAll('_', ' ') },
    { name: 'Who', value: 'People only' },
    { name: 'Signal', value: signal && signalLabels[signal] },
  ];
  const shown = defaults.filter(({ name, value }) => value && !changed.has(name)).map(({ value }) => value);
  return <span className="default-settings">{shown.join(' · ')}</span>;
}

/** The filters that always have a value: "30 days · People · Actions". */
function ChosenText() {
  const { filters } = useFilters();
  const signal = useShownSignal(undefined);
  const chosen = [
    shortRange(filters.range),
    filters.includeServicePrincipals ? 'All principals' : 'People',
    signal && signalLabels[signal],
  ];
  return (
    <span>
      <span className="visually-hidden">Filters:</span> {chosen.filter(Boolean).join(' · ')}
    </span>
  );
}
