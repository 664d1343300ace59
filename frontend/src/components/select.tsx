interface SelectProps {
  label: string;
  className?: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** The browser's own select: keyboard, touch and screen readers come with it. */
export function Select({ label, className = '', value, options, onChange }: SelectProps) {
  return (
    <label className={`select ${className}`}>
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
