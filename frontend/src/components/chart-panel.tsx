import chartIcon from 'bootstrap-icons/icons/bar-chart-line.svg';
import tableIcon from 'bootstrap-icons/icons/table.svg';
import { type ReactNode, useRef, useState } from 'react';
import type { TelemetryQuery } from '@/api/telemetry-query';
import type { QueryName, QueryParams } from '@/api/types';
import { useShownSignal } from '@/api/use-signal';
import { useTelemetry } from '@/api/use-telemetry';
import { useChartTheme } from '@/charts/chart-theme';
import { downloadPng } from '@/charts/download-png';
import type { Figure, FigureContext, MarkFilter, TwinTable as Twin } from '@/charts/figure';
import { signalLabels } from '@/lib/labels';
import { useFilters } from '@/lib/use-filters';
import { useNear } from '@/lib/use-near';
import { ChartFigure } from './chart-figure';
import { ChartTwin } from './chart-twin';
import { ExportMenu } from './export-menu';
import { Panel } from './panel';
import { QueryStates } from './query-states';
import { ToolButton } from './tool-button';

export interface ChartPanelProps<Row> {
  name: QueryName;
  title: string;
  query: (params: QueryParams) => TelemetryQuery<Row[]>;
  figure: (rows: Row[], context: FigureContext<Row[]>) => Figure;
  summary: (rows: Row[]) => string;
  twin: (rows: Row[]) => Twin;
  isEmpty: (rows: Row[]) => boolean;
  markFilter: MarkFilter;
  /** Days along the x axis: can be compared with the previous period, and zoomed. */
  timeChart?: boolean;
  tools?: ReactNode;
}

/** One chart with everything around it: its states, summary, table twin and exports. */
export function ChartPanel<Row>(props: ChartPanelProps<Row>) {
  const { name, title, isEmpty } = props;
  const { params } = useFilters();
  const { surface } = useChartTheme();
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const drawn = useRef<Figure>(null);
  const near = useNear(body);
  const query = useTelemetry(props.query(params), near);
  const rows = query.data?.data;
  const signal = useShownSignal(query.data?.meta);
  const pictureTitle = `${title} (${signalLabels[signal].toLowerCase()})`;
  const savePng = () => drawn.current && void downloadPng(drawn.current, pictureTitle, surface, name);
  return (
    <Panel
      name={name}
      title={title}
      signal={signal}
      bodyRef={body}
      busy={query.isFetching}
      className={query.isPlaceholderData ? 'outdated' : ''}
      summary={rows && !isEmpty(rows) ? props.summary(rows) : null}
      tools={
        <>
          {props.tools}
          <ToolButton
            icon={asTable ? chartIcon : tableIcon}
            label={`${title} as a table`}
            pressed={asTable}
            shortcut="table"
            onClick={() => setAsTable(!asTable)}
          />
          <ExportMenu name={name} title={title} params={params} onPng={asTable ? undefined : savePng} />
        </>
      }
    >
      <QueryStates
        query={query}
        isEmpty={isEmpty}
        skeleton={<div className="plot-wait" />}
        onRetry={() => void query.refetch()}
      >
        {({ data }) =>
          asTable ? (
            <ChartTwin title={title} twin={props.twin(data)} timeChart={props.timeChart ?? false} />
          ) : (
            <ChartFigure rows={data} panel={props} drawn={drawn} />
          )
        }
      </QueryStates>
    </Panel>
  );
}
