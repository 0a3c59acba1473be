/** The finished cases, one line of JSON each, so that an interrupted run of the matrix can continue. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from './faults.ts';
import { OPERATIONS } from './operations.ts';
import type { Result } from './run-case.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A hash of the built action. The results of a journal are valid for one build only. */
export function buildOf(root = ROOT): string {
  const hash = createHash('sha256');
  for (const file of [...globSync('dist/**/*.js', { cwd: root }).sort(), 'action.yml'])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

interface Line extends Omit<Result, 'operation'> {
  version: string;
  operation: string;
  fault?: Fault;
  /** Real time since the previous line or the start. */
  ms: number;
}

export class Journal {
  readonly #file: string;
  readonly #lines: Line[];
  #last = performance.now();

  /** Continues with the lines of this build in the file. */
  constructor(file: string, build: string) {
    this.#file = file;
    const [head, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    this.#lines = head === JSON.stringify({ build }) ? lines.flatMap(whole) : [];
    mkdirSync(dirname(file), { recursive: true });
    const kept = [{ build }, ...this.#lines].map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(file, kept.join(''));
  }

  results(version: string): Result[] {
    return this.#lines
      .filter((line) => line.version === version)
      .flatMap(({ operation: name, version: _version, ms: _ms, ...result }) =>
        OPERATIONS.filter((operation) => operation.name === name).map((operation) => ({
          ...result,
          operation,
        })),
      );
  }

  /** The total time, including interrupted runs. */
  seconds(version: string): number {
    const lines = this.#lines.filter((line) => line.version === version);
    return lines.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  }

  add(version: string, { operation, ...result }: Result): void {
    const now = performance.now();
    const log = result.violations.length > 0 ? result.log : '';
    const line: Line = { version, operation: operation.name, ...result, log, ms: now - this.#last };
    this.#last = now;
    this.#lines.push(line);
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}

/** A killed process may have written half a line at the end. */
function whole(text: string): Line[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
