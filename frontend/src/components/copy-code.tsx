import '@/styles/copy-code.css';
import copiedIcon from 'bootstrap-icons/icons/check2.svg';
import copyIcon from 'bootstrap-icons/icons/copy.svg';
import { useRef, useState } from 'react';
import { Icon } from './icon';

interface CopyCodeProps {
  /** The name of the text, for the button's label. */
  label: string;
  text: string;
  /** Whether the text scrolls. A scrolling region must be focusable. */
  scrolls?: boolean;
}

/** Code with a button that copies it. */
export function CopyCode({ label, text, scrolls = false }: CopyCodeProps) {
  const [copied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The browser denied clipboard access, so select the text for manual copying.
      if (code.current) {
        getSelection()?.selectAllChildren(code.current);
      }
    }
  };
  const shown = <code ref={code}>{text}</code>;
  return (
    <div className="copy-code">
      {scrolls ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
        <section className="code-scroll" tabIndex={0} aria-label={label}>
          <pre>{shown}</pre>
        </section>
      ) : (
        <pre>{shown}</pre>
      )}
      <button
        type="button"
        className="btn btn-quiet"
        aria-label={`Copy ${label}`}
        onClick={() => void copy()}
      >
        <Icon src={copied ? copiedIcon : copyIcon} /> {copied ? 'Copied' : 'Copy'}
      </button>
      <span className="visually-hidden" role="status">
        {copied && 'Copied'}
      </span>
    </div>
  );
}
