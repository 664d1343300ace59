import { useEffect, useState } from 'react';
import { useSettings } from '@/api/settings';
import { useFreshness } from './use-freshness';

const silentSeconds = 3;

/** After 3 s of waiting, what is waited for and for how long. */
export function WaitNote() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const start = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - start) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  const { source } = useSettings();
  // With a copy of the rows, the warehouse does not answer the panels.
  const copied = Boolean(useFreshness()?.copy);
  if (seconds < silentSeconds) {
    return null;
  }
  return (
    <p className="wait-note">
      {source === 'databricks' && !copied
        ? `Asking the warehouse… ${seconds} s. The first answer of the day takes longer.`
        : `Still loading… ${seconds} s`}
    </p>
  );
}
