import { describe, expect, test } from 'vitest';
import { fromConnection, type NodeError } from '../../src/elasticsearch/connection-errors.ts';
import {
  fromError,
  type Problem,
  RequestError,
  type RequestErrorKind,
} from '../../src/elasticsearch/request-error.ts';

describe('the kind of error of Node’s errors', () => {
  const node = (message: string, code: string, syscall?: string): NodeError => ({
    message,
    code,
    ...(syscall && { syscall }),
  });
  const alert = (number: number) => node(`write EPROTO … SSL alert number ${number}\n`, 'EPROTO', 'write');

  test.each<[NodeError, boolean, RequestErrorKind, Problem]>([
    [node('connect ECONNREFUSED', 'ECONNREFUSED', 'connect'), false, 'notSent', 'no-listener'],
    [
      { message: '', code: 'ECONNREFUSED', errors: [node('', 'ECONNREFUSED', 'connect')] },
      false,
      'notSent',
      'no-listener',
    ],
    [node('connect EHOSTUNREACH', 'EHOSTUNREACH', 'connect'), false, 'notSent', 'no-route'],
    [node('getaddrinfo ENOTFOUND', 'ENOTFOUND', 'getaddrinfo'), false, 'notSent', 'unknown-host'],
    [node('getaddrinfo EAI_AGAIN', 'EAI_AGAIN', 'getaddrinfo'), false, 'notSent', 'unknown-host-for-now'],
    [node('read EHOSTUNREACH', 'EHOSTUNREACH', 'read'), true, 'ambiguous', 'closed'],
    [node('read ENETUNREACH', 'ENETUNREACH', 'read'), true, 'ambiguous', 'closed'],
    [node('write EPROTO', 'EPROTO', 'write'), true, 'ambiguous', 'closed'],
    [node('read ECONNRESET', 'ECONNRESET', 'read'), true, 'ambiguous', 'closed'],
    [node('socket hang up', 'ECONNRESET'), false, 'notSent', 'closed'],
    [
      node('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
      false,
      'notSent',
      'certificate-untrusted',
    ],
    [node('has expired', 'CERT_HAS_EXPIRED'), false, 'notSent', 'certificate-expired'],
    [alert(40), false, 'notSent', 'tls-refused'],
    [alert(70), false, 'notSent', 'tls-version'],
    [alert(116), true, 'notSent', 'client-certificate-refused'],
    [alert(20), true, 'ambiguous', 'closed'],
    [node('… wrong version number …', 'EPROTO', 'write'), false, 'notSent', 'not-tls'],
    [node('Parse Error: Expected HTTP/', 'HPE_INVALID_CONSTANT'), true, 'ambiguous', 'not-http'],
    [node('Parse Error', 'HPE_HEADER_OVERFLOW'), true, 'ambiguous', 'unreadable'],
    [
      { ...node('Parse Error', 'HPE_INVALID_CONSTANT'), rawPacket: Uint8Array.of(21, 3, 3, 0, 2, 2, 70) },
      true,
      'ambiguous',
      'wants-tls',
    ],
  ])('%j, sent: %s', (problem, sent, kind, expected) => {
    expect(fromConnection(problem, sent)).toMatchObject({ kind, problem: expected });
  });

  test('is read from the causes of the client’s errors', () => {
    const own = new RequestError('notSent', { problem: 'no-listener' });
    expect(fromError(new Error('x', { cause: new Error('y', { cause: own }) }))).toBe(own);
    expect(fromError(new Error('x')).kind).toBe('ambiguous');
    expect(fromError('x').kind).toBe('ambiguous');
  });
});

test('a message leaves out the parts that are missing', () => {
  expect(new RequestError('ambiguous', { problem: 'closed' }).message).toBe('ambiguous closed');
});
