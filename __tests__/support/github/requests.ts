/** What was asked and when. Neither headers nor bodies are kept: the record may be printed. */

export interface RequestRecord {
  method: string;
  /** Behind the prefix, as sent, without the query. */
  path: string;
  /** GitHub's operation id, or `oidc`; absent when the request matches none that is served. */
  operation?: string;
  /** Absent while unanswered, and when the connection was cut. */
  status?: number;
  /** A fault set by the test has met this request. */
  fault?: 'answer' | 'reset' | 'hang';
  /**
   * Place among all starts and ends, from 1. `B.started < A.ended`: they overlapped. The other way round shows little, since
   * answers are immediate: to see whether a client sends B before it has A's answer, let A hang.
   */
  started: number;
  ended?: number;
  /** Milliseconds since the epoch, with fractions: comparable with other processes of this machine. */
  startedAt: number;
  endedAt?: number;
}

/** Something that no correct client does, or an answer of the double that GitHub would not give. */
export interface Violation {
  method: string;
  path: string;
  reason: string;
}

const now = () => performance.timeOrigin + performance.now();

export class RequestLog {
  readonly requests: RequestRecord[] = [];
  readonly violations: Violation[] = [];
  #moments = 0;

  start(method: string, path: string): RequestRecord {
    this.#moments += 1;
    const record: RequestRecord = { method, path, started: this.#moments, startedAt: now() };
    this.requests.push(record);
    return record;
  }

  /** Called before the first byte of the answer leaves, so that what the answer sets off is numbered after it. */
  end(record: RequestRecord, status?: number): void {
    if (record.ended !== undefined) return;
    this.#moments += 1;
    record.ended = this.#moments;
    record.endedAt = now();
    if (status !== undefined) record.status = status;
  }

  violation({ method, path }: RequestRecord, reason: string): void {
    this.violations.push({ method, path, reason });
  }
}
