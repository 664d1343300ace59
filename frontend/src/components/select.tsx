interface SelectProps {
  label: string;
  className?: string;
  /** Whether the label is visible. */
  showLabel?: boolean;
  /** A tooltip. */
  hint?: string | undefined;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A native select, for its keyboard, touch and screen reader support. */
export function Select({
  label,
  className = '',
  showLabel = false,
  hint,
  value,
  options,
  onChange,
}: SelectProps) {
  return (
    <label className={`select ${className}`} title={hint}>
      <span className={showLabel ? 'field-label' : 'visually-hidden'}>{label}</span>
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
