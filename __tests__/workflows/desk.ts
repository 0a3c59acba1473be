/** Doubles of the programs that a workflow calls, and the files that they write. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Desk implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'desk-'));
  readonly #desk = join(this.#folder, 'desk');
  /** The folder to put first on the search path. */
  readonly path = join(this.#folder, 'bin');
  /** Of each step. */
  readonly env = { DESK: this.#desk };

  /** @param programs shell scripts by name; they write to the folder `$DESK`, which has a file `broken` after `break` */
  constructor(programs: Record<string, string>) {
    mkdirSync(this.#desk);
    mkdirSync(this.path);
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(join(this.path, name), `#!/bin/sh\nset -e\n${script}\n`);
      chmodSync(join(this.path, name), 0o755);
    }
  }

  /** The content of a file that a program wrote. Undefined without the file. */
  recorded(name: string): string | undefined {
    const file = join(this.#desk, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  break(): void {
    writeFileSync(join(this.#desk, 'broken'), '');
  }

  /** Removes all recorded calls. */
  clear(): void {
    rmSync(this.#desk, { recursive: true });
    mkdirSync(this.#desk);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
