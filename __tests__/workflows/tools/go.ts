import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MissingTool } from '../../support/cluster/jdk.ts';

const run = promisify(execFile);

/**
 * Runs `go` and returns its stdout. Binaries are static, so they run on any machine with the same cache.
 * The environment configures the source of modules.
 * Throws MissingTool without Go, and an error with the end of Go's output if it fails.
 */
export async function go(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  try {
    const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', ...options.env };
    const { stdout } = await run('go', args, { ...options, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim();
  } catch (error) {
    const { code, stderr } = error as { code: unknown; stderr: string };
    if (code === 'ENOENT')
      throw new MissingTool(
        'Go is missing: no `go` on PATH. Install Go 1.25 or later to run the workflow tests.',
      );
    throw new Error(`go ${args.join(' ')} failed:\n${stderr.slice(-4000)}`, { cause: error });
  }
}
