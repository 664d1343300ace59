import { Icon } from './icon';

interface ToolButtonProps {
  icon: string;
  label: string;
  onClick: () => void;
  pressed?: boolean;
  /** The target of a keyboard shortcut, see lib/shortcuts.ts. */
  shortcut?: string;
}

/** A small icon button. The label is its accessible name and tooltip. */
export function ToolButton({ icon, label, onClick, pressed, shortcut }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      data-shortcut={shortcut}
      onClick={onClick}
    >
      <Icon src={icon} />
    </button>
  );
}
