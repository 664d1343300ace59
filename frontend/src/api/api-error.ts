import type { Problem } from './types';

/** A failed request, always with words for a viewer, whoever failed. */
export class ApiError extends Error {
  readonly problem: Problem;
  /** Milliseconds the server asked to wait, or null. */
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
}

function localProblem(code: Problem['code'], detail: string, action: string): Problem {
  return {
    type: 'about:blank',
    title: 'Request failed',
    status: 0,
    detail,
    code,
    parameter: null,
    retryable: true,
    action,
    requestId: '',
  };
}

export function unreachable(): ApiError {
  return new ApiError(
    localProblem(
      'SERVER_UNREACHABLE',
      'The server cannot be reached.',
      'Check your connection. The page keeps trying.',
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

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** Reads a failed response; a body that is no problem document (a proxy's page, say) still becomes one. */
export async function readProblem(response: Response): Promise<ApiError> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : null;
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) {
    return new ApiError(body, retryAfterMs);
  }
  const problem = localProblem(
    `HTTP_${response.status}`,
    `The server answered with status ${response.status}.`,
    'Try again in a moment.',
  );
  return new ApiError({ ...problem, status: response.status }, retryAfterMs);
}
