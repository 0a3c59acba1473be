/** The record of requests. It has no headers or bodies, because it may be printed. */

export interface RequestRecord {
  method: string;
  /** After the prefix, as sent, without the query. */
  path: string;
  /** GitHub's operation id, or `oidc`; absent if the request matches no served operation. */
  operation?: string;
  /** Absent before the answer, and if the connection was cut. */
  status?: number;
  /** Whether a fault of the test matched this request. */
  fault?: 'answer' | 'reset' | 'hang';
  /**
   * Number among all starts and ends, from 1. `B.started < A.ended`: they overlapped. The opposite proves little, because answers are
   * immediate: to see whether a client sends B before A's answer, let A hang.
   */
  started: number;
  ended?: number;
  /** Milliseconds since the epoch, with fractions: comparable with other processes of this machine. */
  startedAt: number;
  endedAt?: number;
}

/** A request that no correct client sends, or an answer of the double that GitHub would not send. */
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

  /** Called before the answer is sent, so that requests after the answer have higher numbers. */
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
