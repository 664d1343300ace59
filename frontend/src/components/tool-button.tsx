import { Icon } from './icon';

interface ToolButtonProps {
  icon: string;
  label: string;
  onClick: () => void;
  pressed?: boolean;
  /** Which keyboard shortcut presses this button; see lib/shortcuts.ts. */
  shortcut?: string;
}

/** A small icon button; its words are its name and its tooltip. */
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
