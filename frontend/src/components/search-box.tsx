import searchIcon from 'bootstrap-icons/icons/search.svg';
import { useEffect, useState } from 'react';
import { Icon } from './icon';

const quietMs = 250;

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (search: string) => void;
}

/** Searches once the typing pauses. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    // The address changed by other means (back, a cleared filter): it wins.
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const timer = setTimeout(() => onChange(typed), quietMs);
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
