interface ProgressBarProps {
  label: string;
  /** The part that is done, or undefined if it is not known. */
  value: number | undefined;
  max: number;
}

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  return <progress className="progress" aria-label={label} value={value} max={max} />;
}
