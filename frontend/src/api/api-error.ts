import type { Problem } from './types';

/** A failed request. It has a message for the viewer even if no server answered. */
export class ApiError extends Error {
  readonly problem: Problem;
  /** The server's Retry-After in milliseconds, or null. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem, retryAfterMs: number | null = null) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
    this.retryAfterMs = retryAfterMs;
  }

  get starting(): boolean {
    return this.problem.code === 'WAREHOUSE_STARTING';
  }

  get unreachable(): boolean {
    return this.problem.code === 'SERVER_UNREACHABLE';
  }

  /** Whether the platform's proxy requires a new sign-in. */
  get sessionEnded(): boolean {
    return this.problem.code === 'SESSION_ENDED';
  }

  /** Whether the server rejected the requested time zone. */
  get zoneRefused(): boolean {
    return this.problem.code === 'INVALID_PARAMETER' && this.problem.parameter === 'timeZone';
  }
}

function localProblem(code: Problem['code'], detail: string, action: string, retryable = true): Problem {
  return {
    type: 'about:blank',
    title: 'Request failed',
    status: 0,
    detail,
    code,
    parameter: null,
    retryable,
    action,
    requestId: '',
  };
}

export function unreachable(): ApiError {
  return new ApiError(
    localProblem(
      'SERVER_UNREACHABLE',
      'The server cannot be reached.',
      'Check your connection. The page retries automatically.',
    ),
  );
}

export function timedOut(seconds: number): ApiError {
  return new ApiError(
    localProblem(
      'REQUEST_TIMEOUT',
      `The server did not answer within ${seconds} seconds.`,
      'Try again, or choose a shorter range.',
    ),
  );
}

export function sessionEnded(): ApiError {
  return new ApiError(
    localProblem('SESSION_ENDED', 'Your session has ended.', 'Sign in again to see current figures.', false),
  );
}

export function unreadable(): ApiError {
  return new ApiError(
    localProblem(
      'UNREADABLE_ANSWER',
      'The response of the server could not be read.',
      'Try again in a moment.',
    ),
  );
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

const problemType = /^application\/problem\+json\b/;
const signInStatuses = [401, 403];

/**
 * Converts a failed response to an error. Our server answers failures with a problem document. A redirect, or a 401 or
 * 403 without a problem document, comes from the platform's sign-in proxy. Any other response, such as a gateway's HTML
 * page, becomes a problem with its HTTP status.
 */
export async function readProblem(response: Response): Promise<ApiError> {
  const { status, headers } = response;
  const isDocument = problemType.test(headers.get('Content-Type') ?? '');
  if (isRedirect(response) || (signInStatuses.includes(status) && !isDocument)) {
    return sessionEnded();
  }
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : null;
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) {
    return new ApiError(body, retryAfterMs);
  }
  const problem = localProblem(
    `HTTP_${status}`,
    `The server answered with status ${status}.`,
    'Try again in a moment.',
  );
  return new ApiError({ ...problem, status }, retryAfterMs);
}

/** Whether a response is a redirect. Browsers report an unfollowed redirect as opaque, with status 0. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}
