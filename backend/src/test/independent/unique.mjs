import { byCodePoint } from './users.mjs';
import { grouped } from './windows.mjs';

/** The first row of an event in this order counts. */
const ORDER = ['time', 'workspace', 'service', 'action', 'user', 'status', 'failed', 'appId', 'clientId', 'app'];

/** One row per event; a row without an id is a separate event. */
export function unique(rows) {
  return [...grouped(rows, ({ id }) => id ?? Symbol('none')).values()].map((same) => same.sort(compared)[0]);
}

function compared(one, other) {
  return ORDER.map((name) => comparedValues(one[name], other[name])).find((order) => order !== 0) ?? 0;
}

function comparedValues(one, other) {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  return typeof one === 'string' ? byCodePoint(one, other) : Number(one) - Number(other);
}
