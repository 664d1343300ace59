interface SwitchProps {
  label: string;
  hint?: string;
  on: boolean;
  shortcut?: string;
  onChange: (on: boolean) => void;
}

export function Switch({ label, hint, on, shortcut, onChange }: SwitchProps) {
  return (
    <label className="form-check form-switch" title={hint}>
      <input
        className="form-check-input"
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        data-shortcut={shortcut}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
