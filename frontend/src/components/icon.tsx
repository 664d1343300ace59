interface IconProps {
  /** Address of one of Bootstrap's icons, as imported from bootstrap-icons/icons. */
  src: string;
  className?: string;
}

/** A Bootstrap icon in the colour of its text; only the icons in use are shipped. Always beside words. */
export function Icon({ src, className = '' }: IconProps) {
  return <span className={`icon ${className}`} style={{ maskImage: `url("${src}")` }} aria-hidden="true" />;
}
