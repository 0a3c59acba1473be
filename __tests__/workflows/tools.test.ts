import { expect, test, vi } from 'vitest';
import { MissingTool } from '../support/cluster/jdk.ts';
import { act, beat } from './tools/tools.ts';

test('without Go there is an error of one line', async () => {
  vi.stubEnv('PATH', '/nowhere');
  for (const tool of [act(), beat('heartbeat')]) {
    const error = await tool.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(MissingTool);
    expect((error as Error).message).toMatch(/^Go is missing: .*$/);
  }
});
