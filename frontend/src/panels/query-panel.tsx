import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sqlRequest } from '@/api/shown-sql';
import type { TelemetryExport, TelemetryQuery } from '@/api/telemetry-query';
import type { Answer, Meta } from '@/api/types';
import type { OwnFilter } from './notice-actions';
import { Panel, type PanelProps } from './panel';
import { PanelMenu } from './panel-menu';
import { QueryStates } from './query-states';

interface QueryPanelProps<T> extends Omit<PanelProps, 'summary' | 'busy' | 'waiting' | 'children'> {
  /** What the query asks for. */
  request: TelemetryQuery<T>;
  query: UseQueryResult<Answer<T>>;
  summary: (answer: Answer<T>) => ReactNode;
  isEmpty: (data: T, meta: Meta) => boolean;
  /** Shown while the first answer loads. */
  skeleton?: ReactNode;
  /** The panel's own filter, if one is active. */
  ownFilter?: OwnFilter | undefined;
  /** The rows to download. */
  download: TelemetryExport;
  /** What differs between the rows of the shown statement and the panel. */
  sqlNote?: string | undefined;
  /** Saves the chart as a picture. */
  onPng?: (() => void) | undefined;
  children: (answer: Answer<T>) => ReactNode;
}

/** A panel over one query: its states, the summary of its answer, and its menu beside the other tools. */
export function QueryPanel<T>({
  request,
  query,
  summary,
  isEmpty,
  skeleton = <div className="table-skeleton" />,
  ownFilter,
  download,
  sqlNote,
  onPng,
  tools,
  children,
  ...panel
}: QueryPanelProps<T>) {
  return (
    <Panel
      {...panel}
      busy={query.isFetching}
      waiting={query.isPending}
      summary={query.data ? summary(query.data) : null}
      tools={
        <>
          {tools}
          <PanelMenu
            title={panel.title}
            content={download}
            onPng={onPng}
            sql={query.data && sqlRequest(request.queryKey, query.data.meta)}
            sqlNote={sqlNote}
          />
        </>
      }
    >
      <QueryStates
        query={query}
        isEmpty={isEmpty}
        skeleton={skeleton}
        onRetry={() => void query.refetch()}
        ownFilter={ownFilter}
      >
        {children}
      </QueryStates>
    </Panel>
  );
}
