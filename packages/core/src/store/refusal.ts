import { StoaError, type ErrorCode } from './errors.ts';

/**
 * Firestore's HTTP answers by status; the body's text is not part of its contract.
 * Source: https://cloud.google.com/apis/design/errors#handling_errors
 */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid',
  401: 'denied',
  403: 'denied',
  404: 'missing',
  409: 'conflict',
  412: 'conflict',
  429: 'busy',
  500: 'busy',
  503: 'busy',
  504: 'busy',
};

/** Google's names for what one HTTP status mixes. Source: https://cloud.google.com/apis/design/errors#handling_errors */
const codeOfName: Readonly<Record<string, ErrorCode>> = {
  ABORTED: 'busy',
  ALREADY_EXISTS: 'conflict',
  FAILED_PRECONDITION: 'conflict',
};

/** The error for an HTTP answer that is not 2xx. `status` is Google's name for it, as in the body's `error.status`. */
export function errorOfResponse(httpStatus: number, status: string | undefined, message: string): StoaError {
  // A lost race between commits answers 409 too; the same request may win the next one.
  const code = codeOfName[status ?? ''] ?? codeOfStatus[httpStatus];
  // The free plan's daily limit answers 429 with a message that names the quota; a burst answers 429 without.
  if (code === 'busy' && /quota/i.test(message)) return new StoaError('quota', message);
  return new StoaError(code ?? 'unknown', message);
}

/** The error that an answer's body tells of; `:runQuery` wraps it in an array. */
export function refusal(httpStatus: number, answer: unknown, url: string): StoaError {
  const { error } = ((Array.isArray(answer) ? answer[0] : answer) ?? {}) as {
    error?: { status?: string; message?: string };
  };
  return errorOfResponse(
    httpStatus,
    error?.status,
    `${httpStatus} ${error?.message ?? ''} ${url.split('?')[0]}`,
  );
}
