import chartIcon from 'bootstrap-icons/icons/bar-chart-line.svg';
import tableIcon from 'bootstrap-icons/icons/table.svg';
import { useRef, useState } from 'react';
import { useSettings } from '@/api/settings';
import { telemetryExport } from '@/api/telemetry-query';
import type { Answer } from '@/api/types';
import { useChartTheme } from '@/charts/chart-theme';
import { downloadPng } from '@/charts/download-png';
import type { Figure } from '@/charts/figure';
import { ToolButton } from '@/components/tool-button';
import { filterParams } from '@/lib/filters';
import { signalLabels } from '@/lib/labels';
import { noDataNote } from '@/lib/log-begin';
import { ChartDataTable } from './chart-data-table';
import type { ChartDefinition } from './chart-definition';
import { ChartFigure } from './chart-figure';
import { ComparisonNote } from './comparison-note';
import { PanelBoundary } from './panel-boundary';
import { pictureFooter } from './picture-footer';
import { QueryPanel } from './query-panel';
import { useActiveFilters } from './use-active-filters';
import { useChartFilters } from './use-chart-filters';
import { useShouldLoad } from './use-should-load';
import { useShownSignal } from './use-signal';
import { useTelemetry } from './use-telemetry';

interface ChartPanelProps<Row> {
  chart: ChartDefinition<Row>;
}

/** The panel of a chart, with its states, summary, data table and exports. */
export function ChartPanel<Row>({ chart }: ChartPanelProps<Row>) {
  return (
    <PanelBoundary name={chart.name} title={chart.title}>
      <ChartPanelBody chart={chart} />
    </PanelBoundary>
  );
}

function ChartPanelBody<Row>({ chart }: ChartPanelProps<Row>) {
  const { name, title, isEmpty, timeChart = false, Tools } = chart;
  const { filters, note } = useChartFilters(chart);
  const settings = useSettings();
  const theme = useChartTheme();
  const active = useActiveFilters(filters);
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const drawn = useRef<Figure>(null);
  const shouldLoad = useShouldLoad(body);
  const request = chart.query(filters);
  const query = useTelemetry(request, shouldLoad);
  const signal = useShownSignal(query.data?.meta);
  const pictureTitle = signal ? `${title} (${signalLabels[signal].toLowerCase()})` : title;
  const summaryOf = ({ data, meta }: Answer<Row[]>) => chart.summary(data, { meta, settings });
  const panelSummaryOf = (answer: Answer<Row[]>) => {
    if (isEmpty(answer.data)) {
      return null;
    }
    const sentences = [summaryOf(answer), note, timeChart ? null : noDataNote(answer.meta)];
    const text = sentences.filter(Boolean).join(' ');
    return timeChart ? (
      <>
        {text}
        <ComparisonNote chart={chart} />
      </>
    ) : (
      text
    );
  };
  // While new data loads, the drawing of the previous data stays mounted, hidden.
  const figureOf = (answer: Answer<Row[]> | null) => (
    <ChartFigure
      chart={chart}
      answer={answer}
      summary={answer && summaryOf(answer)}
      load={shouldLoad}
      drawn={drawn}
    />
  );
  const savePng = () => {
    if (drawn.current && query.data) {
      const footer = pictureFooter(query.data.meta, filters, active);
      void downloadPng(drawn.current, { title: pictureTitle, footer }, theme, name);
    }
  };
  return (
    <QueryPanel
      name={name}
      title={title}
      signal={signal}
      bodyRef={body}
      request={request}
      query={query}
      summary={panelSummaryOf}
      isEmpty={isEmpty}
      skeleton={asTable ? <div className="plot-skeleton" /> : figureOf(null)}
      tools={
        <>
          {Tools && <Tools />}
          <ToolButton
            icon={asTable ? chartIcon : tableIcon}
            label={`${title} as a table`}
            pressed={asTable}
            shortcut="table"
            onClick={() => setAsTable(!asTable)}
          />
        </>
      }
      download={telemetryExport(name, filterParams(filters))}
      onPng={asTable ? undefined : savePng}
    >
      {(answer) =>
        asTable ? (
          <ChartDataTable title={title} table={chart.dataTable(answer.data)} timeChart={timeChart} />
        ) : (
          figureOf(answer)
        )
      }
    </QueryPanel>
  );
}
