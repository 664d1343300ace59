import moreIcon from 'bootstrap-icons/icons/sliders.svg';
import { useId } from 'react';
import { Icon } from '@/components/icon';
import { Select } from '@/components/select';
import { Switch } from '@/components/switch';
import { useFilters } from '@/lib/filter-scope';
import { SignalSelect } from './signal-select';
import { TimeZonePicker } from './time-zone-picker';
import { WorkspaceSelect } from './workspace-select';

interface MoreMenuProps {
  /** Whether the page has charts, which can be compared and marked. */
  charts: boolean;
}

/** The choices that are made rarely. Those that differ from the defaults are chips below the toolbar. */
export function MoreMenu({ charts }: MoreMenuProps) {
  const id = useId();
  const { filters, change } = useFilters();
  return (
    <>
      <button
        type="button"
        className="btn btn-quiet menu-button more-button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label="More filters"
      >
        <Icon src={moreIcon} /> More
      </button>
      <div id={id} popover="auto" role="dialog" aria-label="More filters" className="popover-box more-box">
        <div className="field">
          <span className="field-label">Time zone</span>
          <TimeZonePicker />
        </div>
        <WorkspaceSelect />
        <Select
          label="Principals"
          showLabel
          value={filters.includeServicePrincipals ? 'all' : 'people'}
          options={[
            { value: 'people', label: 'People only' },
            { value: 'all', label: 'People and service principals' },
          ]}
          onChange={(value) => change({ includeServicePrincipals: value === 'all' })}
        />
        <SignalSelect />
        {charts && (
          <>
            <Switch
              label="Compare"
              hint="Draw the same weekdays of earlier weeks as dashed lines"
              on={filters.compare}
              shortcut="compare"
              onChange={(compare) => change({ compare })}
            />
            <Switch
              label="App changes"
              hint="Mark deployments, starts, permission changes and other app changes on the time charts"
              on={filters.appChanges}
              shortcut="app-changes"
              onChange={(appChanges) => change({ appChanges })}
            />
          </>
        )}
      </div>
    </>
  );
}
