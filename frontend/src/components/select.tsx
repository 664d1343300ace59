interface SelectProps {
  label: string;
  className?: string;
  /** A tooltip. */
  hint?: string | undefined;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A native select, for its keyboard, touch and screen reader support. */
export function Select({ label, className = '', hint, value, options, onChange }: SelectProps) {
  return (
    <label className={`select ${className}`} title={hint}>
      <span className="visually-hidden">{label}</span>
      <select
        className="form-select"
        value={value}
        title={label}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
