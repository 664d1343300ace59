import { Icon } from './icon';

interface ToolButtonProps {
  icon: string;
  label: string;
  onClick: () => void;
  pressed?: boolean;
}

/** A small icon button; its words are its name and its tooltip. */
export function ToolButton({ icon, label, onClick, pressed }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon src={icon} />
    </button>
  );
}
