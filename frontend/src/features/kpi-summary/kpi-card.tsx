import downIcon from 'bootstrap-icons/icons/arrow-down-right.svg';
import flatIcon from 'bootstrap-icons/icons/arrow-right.svg';
import upIcon from 'bootstrap-icons/icons/arrow-up-right.svg';
import goodIcon from 'bootstrap-icons/icons/check-circle.svg';
import badIcon from 'bootstrap-icons/icons/exclamation-circle.svg';
import warnIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import type { ReactNode } from 'react';
import type { Signal } from '@/api/types';
import { Icon } from '@/components/icon';
import { Sparkline } from '@/components/sparkline';
import { SignalTag } from '@/panels/signal-tag';
import type { KpiCardModel } from './kpi-cards';

const arrows = { up: upIcon, down: downIcon, flat: flatIcon };
const verdictTexts = { better: 'better', worse: 'worse', usual: 'a usual change' };
const stateIcons = { good: goodIcon, warn: warnIcon, bad: badIcon, plain: null };
const tones = { better: 'good', worse: 'bad', usual: 'even' };
const valueTones = { good: 'is-good', warn: 'is-warn', bad: 'is-bad', plain: '' };

interface KpiCardProps {
  card: KpiCardModel;
  /** The values over time. */
  trend: number[] | undefined;
  period: string;
  signal: Signal;
  /** The tools of all cards, on one of them. */
  tools?: ReactNode;
}

export function KpiCard({ card, trend = [], period, signal, tools }: KpiCardProps) {
  const { change, previous, note, state } = card;
  const stateIcon = state && stateIcons[state.tone];
  return (
    <article className={`kpi ${state ? valueTones[state.tone] : ''}`} data-kpi={card.key}>
      <div className="kpi-head">
        <h2 className="kpi-title">
          <Icon src={card.icon} /> {card.title}
        </h2>
        <SignalTag signal={signal} />
        {tools && <div className="kpi-tools">{tools}</div>}
      </div>
      <p className="kpi-value">{card.value}</p>
      {trend.length > 1 && <Sparkline values={trend} />}
      {state && (
        <p className={`kpi-state tone-${state.tone}`}>
          {stateIcon && <Icon src={stateIcon} />} {state.text}
        </p>
      )}
      <p className="kpi-change">
        {change && (
          <span className={`delta ${change.verdict ? tones[change.verdict] : 'even'}`}>
            <Icon src={arrows[change.direction]} /> {change.text}
            {change.verdict && <span className="visually-hidden">, {verdictTexts[change.verdict]}</span>}
          </span>
        )}{' '}
        <span className="kpi-before">
          {previous === null ? 'No earlier data to compare with' : `vs ${previous} ${period}`}
          {previous !== null && note !== null && `; ${note}`}
        </span>
      </p>
    </article>
  );
}
