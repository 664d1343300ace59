import searchIcon from 'bootstrap-icons/icons/search.svg';
import { useEffect, useState } from 'react';
import { Icon } from './icon';

const debounceMs = 250;

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (search: string) => void;
}

/** A search field that calls `onChange` 250 ms after the last keystroke. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    // The address changed by Back or by a cleared filter, so its value replaces the typed text.
    setLastValue(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const timer = setTimeout(() => onChange(typed), debounceMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <label className="search">
      <Icon src={searchIcon} />
      <span className="visually-hidden">{label}</span>
      <input
        className="form-control"
        type="search"
        data-shortcut="search"
        placeholder={label}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
