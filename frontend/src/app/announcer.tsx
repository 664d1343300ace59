import { usePanelHealth } from '@/api/panel-health';

/** Says once what seven panels would say seven times. */
export function Announcer() {
  return (
    <p className="visually-hidden" role="status">
      {usePanelHealth()}
    </p>
  );
}
