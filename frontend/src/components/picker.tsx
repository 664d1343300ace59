import '@/styles/picker.css';
import chosenIcon from 'bootstrap-icons/icons/check2.svg';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon';

export interface PickerOption {
  value: string;
  /** Another value of the address that chooses this option. */
  alias?: string;
  label: string;
  /** A second text at the end of the line. */
  detail?: string;
  chosen: boolean;
}

interface Options {
  options: PickerOption[];
  /** The number of options, or the reason why there are none. */
  note: string;
}

/** A hook that returns the options for a search text. It runs only while the picker is open. */
export type UseOptions = (search: string) => Options;

interface PickerProps {
  /** The name of the choice, such as "Time zone". */
  label: string;
  /** The present choice as text, for the button's accessible name. */
  chosen: string;
  /** The text of the button. The default is the present choice. */
  text?: string;
  placeholder: string;
  /** Whether several options can be chosen. If not, a choice closes the list. */
  multiple?: boolean;
  useOptions: UseOptions;
  onChoose: (option: PickerOption) => void;
}

/** A button that opens a list of options with a search field, the "combobox" pattern of ARIA. */
export function Picker({ label, chosen, text = chosen, onChoose, ...list }: PickerProps) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const positionAnchor = `--picker-${id.replaceAll(/\W/g, '')}`;
  return (
    <>
      <button
        type="button"
        className="btn btn-quiet picker"
        style={{ anchorName: positionAnchor }}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={`${label}: ${chosen}`}
      >
        <span className="picker-text">{text}</span>
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover-box picker-box"
        style={{ positionAnchor }}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && (
          <PickerList
            {...list}
            label={label}
            onChoose={(option) => {
              onChoose(option);
              if (!list.multiple) {
                popover.current?.hidePopover();
              }
            }}
          />
        )}
      </div>
    </>
  );
}

type PickerListProps = Pick<PickerProps, 'label' | 'placeholder' | 'multiple' | 'useOptions' | 'onChoose'>;

function PickerList({ label, placeholder, multiple = false, useOptions, onChoose }: PickerListProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [position, setPosition] = useState(0);
  const { options, note } = useOptions(search);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(position, options.length - 1);
  const idOf = (index: number) => `${id}-${index}`;
  useEffect(() => input.current?.focus(), []);
  const moveTo = (index: number) => {
    setPosition(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[current];
    const last = options.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: current === last ? 0 : current + 1,
      ArrowUp: current <= 0 ? last : current - 1,
      PageDown: Math.min(last, current + 8),
      PageUp: Math.max(0, current - 8),
    };
    const target = targets[event.key];
    if (option && target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if (option && event.key === 'Enter') {
      event.preventDefault();
      onChoose(option);
    }
  };
  return (
    <>
      <input
        ref={input}
        className="form-control"
        type="text"
        role="combobox"
        aria-label={placeholder}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={options.length > 0 ? idOf(current) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={search}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setSearch(event.target.value);
          setPosition(0);
        }}
      />
      <div ref={list} id={id} role="listbox" aria-label={label} aria-multiselectable={multiple || undefined}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the current option
          <div
            key={option.value}
            id={idOf(index)}
            role="option"
            className="picker-option"
            data-current={index === current || undefined}
            aria-selected={option.chosen}
            onClick={() => {
              setPosition(index);
              onChoose(option);
            }}
          >
            <Icon src={chosenIcon} />
            <span className="picker-name">{option.label}</span>
            {option.detail && <span className="picker-detail">{option.detail}</span>}
          </div>
        ))}
      </div>
      <p className="picker-note" role="status">
        {note}
      </p>
    </>
  );
}
