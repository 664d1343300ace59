interface IconProps {
  /** The address of an icon imported from bootstrap-icons/icons. */
  src: string;
  className?: string;
}

/** A Bootstrap icon in the text colour. Hidden from screen readers, so use it beside text. */
export function Icon({ src, className = '' }: IconProps) {
  return <span className={`icon ${className}`} style={{ maskImage: `url("${src}")` }} aria-hidden="true" />;
}
