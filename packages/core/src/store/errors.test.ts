import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTransient, StoaError, type ErrorCode } from './errors.ts';
import { errorOfResponse } from './refusal.ts';

describe('the error for an answer', () => {
  for (const [http, status, message, code] of [
    [400, 'INVALID_ARGUMENT', 'Invalid field', 'invalid'],
    [400, 'FAILED_PRECONDITION', 'the stored version does not match', 'conflict'],
    [401, 'UNAUTHENTICATED', 'token expired', 'denied'],
    [403, 'PERMISSION_DENIED', 'Missing or insufficient permissions.', 'denied'],
    [404, 'NOT_FOUND', 'no entity to update', 'missing'],
    [409, 'ALREADY_EXISTS', 'entity already exists', 'conflict'],
    [409, 'ABORTED', 'too much contention', 'busy'],
    [412, undefined, '', 'conflict'],
    [429, 'RESOURCE_EXHAUSTED', 'slow down', 'busy'],
    [429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', 'quota'],
    [500, 'INTERNAL', '', 'busy'],
    [503, 'UNAVAILABLE', '', 'busy'],
    [504, 'DEADLINE_EXCEEDED', '', 'busy'],
    [418, undefined, 'a teapot', 'unknown'],
  ] as [number, string | undefined, string, ErrorCode][])
    it(`is ${code} for ${http} ${status ?? ''} ${message}`, () => {
      const error = errorOfResponse(http, status, message);
      assert.ok(error instanceof StoaError);
      assert.equal(error.code, code);
      assert.equal(error.message, message);
    });

  it('may go away by itself only without an answer, or when the service is busy', () => {
    const codes: ErrorCode[] = [
      'config',
      'denied',
      'missing',
      'invalid',
      'conflict',
      'offline',
      'blocked',
      'busy',
      'quota',
      'corrupt',
      'auth',
      'unknown',
    ];
    assert.deepEqual(
      codes.filter((code) => isTransient(new StoaError(code, ''))),
      ['offline', 'busy'],
    );
  });
});
