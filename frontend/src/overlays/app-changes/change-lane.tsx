import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, AppChange } from '@/api/types';
import type { DayAxisPlace } from '@/charts/day-axis-place';
import { useFilters } from '@/lib/filter-scope';
import { ChangeCard } from './change-card';
import { markLabel, onlyApp } from './change-card-text';
import { axisMs, type ChangeGroup, changeGroups, markPixels } from './change-groups';

interface ChangeLaneProps {
  changes: Answer<AppChange[]>;
  place: DayAxisPlace;
}

const cardWidth = 260;

/** The position in pixels of each visible group. */
function placed(groups: ChangeGroup[], { left, width, range }: DayAxisPlace) {
  const [start, end] = range.map(axisMs) as [number, number];
  return groups
    .map((group) => ({ group, x: left + ((axisMs(group.at) - start) / (end - start)) * width }))
    .filter(({ x }) => x >= left && x <= left + width);
}

/**
 * Buttons over the marks of app changes, which are drawn by the chart. Hovering, focusing or tapping one shows its changes
 * above the plot. A click filters by the app. The buttons are one stop of the Tab key; the arrow keys move between them.
 */
export function ChangeLane({ changes: { data, meta }, place }: ChangeLaneProps) {
  const { filters, change } = useFilters();
  const { timeZone } = filters;
  const lane = useRef<HTMLDivElement>(null);
  const pointer = useRef('');
  const [open, setOpen] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const { width } = place;
  const groups = useMemo(
    () => changeGroups(data, { ...meta, timeZone, width }),
    [data, meta, timeZone, width],
  );
  const close = useCallback(() => setOpen(null), []);
  useCloseOutside(lane, open !== null, close);
  const visible = placed(groups, place);
  if (visible.length === 0) {
    return null;
  }
  const stopAt = Math.max(
    visible.findIndex(({ group }) => group.at === stop),
    0,
  );
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step && visible[stopAt + step];
    if (next) {
      event.preventDefault();
      setStop(next.group.at);
      lane.current?.querySelector<HTMLElement>(`[data-at="${next.group.at}"]`)?.focus();
    }
  };
  const filterBy = (app: string | null) => {
    if (app !== null && pointer.current !== 'touch') {
      change({ apps: [app] });
    }
  };
  const cardLeft = (x: number) =>
    Math.min(Math.max(x - cardWidth / 2, 0), Math.max(place.chartWidth - cardWidth, 0)) - x + markPixels / 2;
  return (
    <div
      className="change-lane"
      role="toolbar"
      aria-label="App changes"
      ref={lane}
      style={{ top: place.top }}
      onKeyDown={move}
    >
      {visible.map(({ group, x }, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: shows more about the button that it contains
        <span
          key={group.at}
          className="change-mark"
          style={{ left: x - markPixels / 2 }}
          onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(group.at)}
          onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setOpen(null)}
          onFocus={() => {
            setOpen(group.at);
            setStop(group.at);
          }}
          onBlur={({ currentTarget, relatedTarget }) =>
            currentTarget.contains(relatedTarget) || setOpen(null)
          }
        >
          <button
            type="button"
            data-at={group.at}
            tabIndex={index === stopAt ? 0 : -1}
            aria-label={markLabel(group.changes, timeZone)}
            aria-expanded={open === group.at}
            onPointerDown={({ pointerType }) => {
              pointer.current = pointerType;
            }}
            onClick={() => {
              setOpen(group.at);
              filterBy(onlyApp(group.changes));
              pointer.current = '';
            }}
          />
          {open === group.at && <ChangeCard changes={group.changes} left={cardLeft(x)} />}
        </span>
      ))}
    </div>
  );
}

/** Closes on Escape and on a press outside of the element. */
function useCloseOutside(element: RefObject<Element | null>, active: boolean, close: () => void): void {
  useEffect(() => {
    if (!active) {
      return;
    }
    const onPress = ({ target }: Event) => element.current?.contains(target as Node) || close();
    const onKey = ({ key }: { key: string }) => key === 'Escape' && close();
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [element, active, close]);
}
