import keyboardIcon from 'bootstrap-icons/icons/keyboard.svg';
import { useId, useRef } from 'react';
import { Switch } from '@/components/switch';
import { ToolButton } from '@/components/tool-button';
import { useLocalSetting } from '@/lib/local-setting';
import { shortcuts } from '@/lib/shortcuts';
import { useShortcuts } from './use-shortcuts';

const choices = ['on', 'off'] as const;

/** The list of keys, and the switch for those who dictate and would press them by talking. */
export function ShortcutHelp() {
  const [choice, choose] = useLocalSetting('shortcuts', choices, 'on');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useShortcuts(choice === 'on');
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
          {shortcuts.map(({ key, words }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="dialog-foot">
          <Switch label="Shortcuts on" on={choice === 'on'} onChange={(on) => choose(on ? 'on' : 'off')} />
          <button type="submit" className="btn btn-primary">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
