import copiedIcon from 'bootstrap-icons/icons/check2.svg';
import copyIcon from 'bootstrap-icons/icons/copy.svg';
import { useRef, useState } from 'react';
import { Icon } from '@/components/icon';

interface CopyCodeProps {
  /** The name of the text, for the button's label. */
  label: string;
  text: string;
}

/** Code with a button that copies it. */
export function CopyCode({ label, text }: CopyCodeProps) {
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
  return (
    <div className="copy-code">
      <pre>
        <code ref={code}>{text}</code>
      </pre>
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
