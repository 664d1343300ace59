import copiedIcon from 'bootstrap-icons/icons/check2.svg';
import linkIcon from 'bootstrap-icons/icons/link-45deg.svg';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/icon';
import { ToolButton } from '@/components/tool-button';

const shownMs = 2_000;

/** Copies the address of the page, which holds the filters and the state of the tables. */
export function CopyLinkButton() {
  const [copied, setCopied] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!copied) {
      return;
    }
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied(true);
    } catch {
      // The browser denied clipboard access, so offer the address for manual copying.
      dialog.current?.showModal();
      if (field.current) {
        field.current.value = location.href;
        field.current.select();
      }
    }
  };
  return (
    <>
      <ToolButton
        icon={copied ? copiedIcon : linkIcon}
        label={copied ? 'Link copied' : 'Copy link'}
        onClick={() => void copy()}
      />
      <span className="visually-hidden" role="status">
        {copied && 'Link copied'}
      </span>
      <dialog ref={dialog} className="dialog" aria-label="Copy link">
        <form method="dialog">
          <p>
            <Icon src={linkIcon} /> The browser does not let this page copy. Copy the link yourself:
          </p>
          <input ref={field} className="form-control link-field" type="text" readOnly aria-label="Link" />
          <div className="dialog-foot">
            <button type="submit" className="btn btn-primary">
              Close
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
