import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { checkSession, useSessionEnded } from '@/api/session';
import { type InputWatch, watchInput } from '@/lib/idle';
import { mayReload } from '@/lib/reload-guard';
import { signInAgain } from '@/lib/sign-in-again';

const checkMs = 15_000;
/** After this time without input the page counts as idle, such as a wall display. */
const idleMs = 60_000;
const minute = 60_000;
const pausesMs = [0, minute, 5 * minute, 10 * minute];

/**
 * After the session has ended, checks for a new session and reloads an idle page to sign in. It reloads only directly
 * after an answer of the sign-in proxy, so that an unreachable proxy does not replace the page by the browser's error page.
 */
export function SessionWatch() {
  const client = useQueryClient();
  const ended = useSessionEnded();
  const input = useRef<InputWatch>(null);
  useEffect(() => {
    const watch = watchInput();
    input.current = watch;
    return watch.stop;
  }, []);
  useEffect(() => {
    if (!ended) {
      return;
    }
    let stopped = false;
    let timer = setTimeout(check, checkMs);
    async function check() {
      const session = await checkSession(client);
      if (stopped) {
        return;
      }
      const idle = (input.current?.idleMs() ?? 0) >= idleMs;
      if (session === 'ended' && idle && mayReload('sign-in', pausesMs, Date.now())) {
        signInAgain();
      }
      timer = setTimeout(check, checkMs);
    }
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [client, ended]);
  return null;
}
