import { useState } from 'react';
import { useSettings } from '@/api/settings';
import { dateIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { rangeDates, rangeProblem } from '@/lib/range';

interface CustomRangeFormProps {
  onChosen: (from: string, to: string) => void;
}

export function CustomRangeForm({ onChosen }: CustomRangeFormProps) {
  const { filters } = useFilters();
  const { now, maximumDays } = useSettings();
  const today = dateIn(now, filters.timeZone);
  const [{ from, to }, setDates] = useState(() => rangeDates(filters.range, today));
  const problem = rangeProblem(from, to, today, maximumDays);
  return (
    <form
      className="range-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) {
          onChosen(from, to);
        }
      }}
    >
      <label>
        From
        <input
          type="date"
          className="form-control"
          value={from}
          max={today}
          onChange={(event) => setDates({ from: event.target.value, to })}
        />
      </label>
      <label>
        To
        <input
          type="date"
          className="form-control"
          value={to}
          max={today}
          onChange={(event) => setDates({ from, to: event.target.value })}
        />
      </label>
      <p className="form-problem" role="status">
        {problem}
      </p>
      <button type="submit" className="btn btn-primary" disabled={problem !== null}>
        Apply
      </button>
    </form>
  );
}
