import exportIcon from 'bootstrap-icons/icons/download.svg';
import { useId, useRef, useState } from 'react';
import { toQueryString } from '@/api/client';
import type { SqlRequest } from '@/api/shown-sql';
import type { TelemetryExport } from '@/api/telemetry-query';
import { Icon } from '@/components/icon';
import { Lazily, lazyPart } from '@/lib/lazy-part';
import { useDefaultSignal } from './use-freshness';

const sqlDialog = lazyPart(() => import('./sql-dialog'));

interface PanelMenuProps {
  title: string;
  /** The export of the panel's rows, without a row limit. */
  content: TelemetryExport;
  onPng?: (() => void) | undefined;
  /** The statement of the shown answer. Undefined before the first answer. */
  sql: SqlRequest | undefined;
  /** What differs between the statement's rows and the panel. */
  sqlNote?: string | undefined;
}

/** Downloads of a panel's data, and its statement. */
export function PanelMenu({ title, content: { name, params }, onPng, sql, sqlNote }: PanelMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  // The answer can be refreshed while the dialog is open.
  const [shownSql, setShownSql] = useState<SqlRequest | null>(null);
  const close = () => menu.current?.hidePopover();
  const defaultSignal = useDefaultSignal();
  const signal = params.signal ?? defaultSignal?.signal;
  const link = (format: string) => `/api/v1/${name}/export${toQueryString({ ...params, signal, format })}`;
  const anchor = `--menu-${name}`;
  const label = `Export ${title} or show the SQL`;
  return (
    <>
      <button
        type="button"
        className="tool"
        style={{ anchorName: anchor }}
        popoverTarget={id}
        aria-label={label}
        title={label}
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
        {sql && (
          <button
            type="button"
            onClick={() => {
              close();
              setShownSql(sql);
            }}
          >
            Show SQL
          </button>
        )}
      </div>
      {shownSql && (
        <Lazily
          part={sqlDialog}
          props={{ title, request: shownSql, note: sqlNote, onClose: () => setShownSql(null) }}
          fallback={null}
        />
      )}
    </>
  );
}
