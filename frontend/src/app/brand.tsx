/** The product's logo and name. */
export function Brand() {
  return (
    <a className="brand" href="/" aria-label="Apps Telemetry">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="brand-mark">
        <rect width="24" height="24" rx="6" />
        <path d="M5.5 15.5l3.6-5 3.4 3.2 5.9-7.2" />
        <circle cx="18.3" cy="6.6" r="1.7" />
      </svg>
      <span className="brand-name">Apps Telemetry</span>
    </a>
  );
}
