import searchIcon from 'bootstrap-icons/icons/search.svg';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/icon';

const quietMs = 250;

interface UserSearchProps {
  value: string;
  onChange: (search: string) => void;
}

/** Asks the server once the typing pauses. */
export function UserSearch({ value, onChange }: UserSearchProps) {
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
      <span className="visually-hidden">Search users</span>
      <input
        className="form-control"
        type="search"
        data-shortcut="search"
        placeholder="Search users"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
