import downIcon from 'bootstrap-icons/icons/arrow-down-right.svg';
import flatIcon from 'bootstrap-icons/icons/arrow-right.svg';
import upIcon from 'bootstrap-icons/icons/arrow-up-right.svg';
import healthyIcon from 'bootstrap-icons/icons/check-circle.svg';
import unhealthyIcon from 'bootstrap-icons/icons/exclamation-circle.svg';
import type { ReactNode } from 'react';
import type { Signal } from '@/api/types';
import { Icon } from '@/components/icon';
import { SignalTag } from '@/panels/signal-tag';
import type { KpiCardModel } from './kpi-cards';

const arrows = { up: upIcon, down: downIcon, flat: flatIcon };
const verdicts = { better: 'good', worse: 'bad', same: 'even' };

interface KpiCardProps {
  card: KpiCardModel;
  period: string;
  signal: Signal;
  /** The tools of all cards, on one of them. */
  tools?: ReactNode;
}

export function KpiCard({ card, period, signal, tools }: KpiCardProps) {
  const { change, state } = card;
  const tone = state === null ? '' : state.healthy ? 'is-good' : 'is-bad';
  return (
    <article className={`kpi ${tone}`} data-kpi={card.key}>
      <div className="kpi-head">
        <h2 className="kpi-title">
          <Icon src={card.icon} /> {card.title}
        </h2>
        <SignalTag signal={signal} />
        {tools && <div className="kpi-tools">{tools}</div>}
      </div>
      <p className="kpi-value">{card.value}</p>
      {state && (
        <p className={`kpi-state ${state.healthy ? 'tone-good' : 'tone-bad'}`}>
          <Icon src={state.healthy ? healthyIcon : unhealthyIcon} /> {state.text}
        </p>
      )}
      <p className="kpi-change">
        {change ? (
          <>
            <span className={`delta ${verdicts[change.verdict]}`}>
              <Icon src={arrows[change.direction]} /> {change.text}
              <span className="visually-hidden">, {change.verdict}</span>
            </span>{' '}
            <span className="kpi-before">
              {card.previous === null ? '' : `from ${card.previous}, `}
              {period}
            </span>
          </>
        ) : (
          <span className="kpi-before">
            {card.previous === null ? `No comparison with ${period}` : `from ${card.previous}, ${period}`}
          </span>
        )}
      </p>
    </article>
  );
}
