import keyboardIcon from 'bootstrap-icons/icons/keyboard.svg';
import { useId, useRef } from 'react';
import { Switch } from '@/components/switch';
import { ToolButton } from '@/components/tool-button';
import { useLocalSwitch } from '@/lib/local-setting';
import { shortcuts } from '@/lib/shortcuts';
import { useShortcuts } from './use-shortcuts';

/** The list of keyboard shortcuts, with a switch that disables them, because dictation software can trigger them. */
export function ShortcutHelp() {
  const [on, setOn] = useLocalSwitch('shortcuts');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useShortcuts(on);
  return (
    <>
      <ToolButton
        icon={keyboardIcon}
        label="Keyboard shortcuts"
        shortcut="help"
        onClick={() => dialog.current?.showModal()}
      />
      <dialog ref={dialog} className="dialog" aria-labelledby={heading}>
        <h2 id={heading}>Keyboard shortcuts</h2>
        <dl className="keys">
          {shortcuts.map(({ key, text }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="dialog-foot">
          <Switch label="Enable shortcuts" on={on} onChange={setOn} />
          <button type="submit" className="btn btn-primary">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
