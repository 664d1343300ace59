import exportIcon from 'bootstrap-icons/icons/download.svg';
import { useId, useRef } from 'react';
import { toQueryString } from '@/api/client';
import type { TelemetryExport } from '@/api/telemetry-query';
import { Icon } from '@/components/icon';
import { useDefaultSignal } from './use-freshness';

interface ExportMenuProps {
  title: string;
  /** The export of the panel's rows, without a row limit. */
  content: TelemetryExport;
  onPng?: (() => void) | undefined;
}

/** Downloads of a panel's data. */
export function ExportMenu({ title, content: { name, params }, onPng }: ExportMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover();
  const defaultSignal = useDefaultSignal();
  const signal = params.signal ?? defaultSignal?.signal;
  const link = (format: string) => `/api/v1/${name}/export${toQueryString({ ...params, signal, format })}`;
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
      <div
        id={id}
        ref={menu}
        popover="auto"
        className="popover-box menu menu-end"
        style={{ positionAnchor: anchor }}
      >
        <a href={link('csv')} download onClick={close}>
          CSV
        </a>
        <a href={link('xlsx')} download onClick={close}>
          Excel
        </a>
        {onPng && (
          <button
            type="button"
            onClick={() => {
              close();
              onPng();
            }}
          >
            Picture (PNG)
          </button>
        )}
      </div>
    </>
  );
}
