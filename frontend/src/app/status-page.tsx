import '@/styles/status.css';
import { StatusPanels } from '@/features/status/status-panels';
import { TimeZonePicker } from './time-zone-picker';

export default function StatusPage() {
  return (
    <>
      <section className="toolbar" aria-label="Filters">
        <div className="toolbar-row">
          <TimeZonePicker />
        </div>
      </section>
      <StatusPanels />
    </>
  );
}
