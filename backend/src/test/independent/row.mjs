import { DAY, dateOf, textOf } from './zones.mjs';

/** An audit row; by default an action in an app of the own workspace. */
export function row(
  time,
  {
    date,
    workspace = '111',
    service = 'apps',
    action = 'openApp',
    params = { app_name: 'churn' },
    email,
    response,
  },
) {
  return {
    workspace_id: workspace,
    event_time: textOf(time),
    event_date: date ?? dateOf(Math.floor(time / DAY)),
    service_name: service,
    action_name: action,
    request_params: params,
    user_identity: email === undefined ? null : { email, subject_name: null },
    response,
  };
}

/** A linear congruential generator of integers from 0 to below a bound. */
export function generator(seed) {
  let state = BigInt(seed);
  return (bound) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return Number((state >> 33n) % BigInt(bound));
  };
}
