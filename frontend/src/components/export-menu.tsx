import exportIcon from 'bootstrap-icons/icons/download.svg';
import { useId } from 'react';
import { toQueryString } from '@/api/client';
import type { QueryName, QueryParams } from '@/api/types';
import { Icon } from './icon';

interface ExportMenuProps {
  name: QueryName;
  title: string;
  /** What the panel shows, under its filters; the export lifts the display limit by itself. */
  params: QueryParams;
  onPng?: (() => void) | undefined;
}

/** Everything a panel shows, to take away. */
export function ExportMenu({ name, title, params, onPng }: ExportMenuProps) {
  const id = useId();
  const { limit: _, ...filters } = params;
  const link = (format: string) => `/api/v1/${name}/export${toQueryString({ ...filters, format })}`;
  const anchor = `--export-${name}`;
  return (
    <>
      <button
        type="button"
        className="tool"
        style={{ anchorName: anchor }}
        popoverTarget={id}
        aria-label={`Export ${title}`}
        title={`Export ${title}`}
      >
        <Icon src={exportIcon} />
      </button>
      <div id={id} popover="auto" className="popover-box menu menu-end" style={{ positionAnchor: anchor }}>
        <a href={link('csv')} download>
          CSV
        </a>
        <a href={link('xlsx')} download>
          Excel
        </a>
        {onPng && (
          <button type="button" onClick={onPng}>
            Picture (PNG)
          </button>
        )}
      </div>
    </>
  );
}
