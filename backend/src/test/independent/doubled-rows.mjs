import { HOUR, instantOf, textOf } from './zones.mjs';

const NO_IDS = [null, undefined, '', '  '];

/** Ways in which a duplicate row differs. The earliest row counts; ties are ordered by the values read. */
const DIFFERENCES = [
  () => ({}),
  () => ({}),
  (row) => ({ event_time: textOf(instantOf(row.event_time) + 3 * HOUR) }),
  (row) => ({ event_time: textOf(instantOf(row.event_time) - 30 * HOUR), request_params: null }),
  () => ({ workspace_id: '222' }),
  () => ({ workspace_id: '111' }),
  () => ({ user_identity: { email: 'CAROL@example.com' } }),
  () => ({ response: { status_code: 500 } }),
  () => ({ response: { status_code: 200, error_message: 'Failed' } }),
  () => ({ request_params: { app_name: 'zz' } }),
];

/** Gives most rows an id and duplicates some: unchanged, with blanks around the id, or with other values. */
export function doubledRows(rows, draw) {
  return rows.flatMap((row, index) => {
    if (draw(12) === 0) {
      return [{ ...row, event_id: NO_IDS[draw(NO_IDS.length)] }, ...(draw(4) === 0 ? [{ ...row, event_id: null }] : [])];
    }
    const once = { ...row, event_id: `event-${index}` };
    const again = Array.from({ length: Math.max(0, draw(20) - 17) }, () => ({
      ...once,
      event_id: draw(2) === 0 ? once.event_id : ` ${once.event_id}  `,
      ...DIFFERENCES[draw(DIFFERENCES.length)](row),
    }));
    return draw(2) === 0 ? [once, ...again] : [...again, once];
  });
}
