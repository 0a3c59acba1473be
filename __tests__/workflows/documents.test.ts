/** Runs the workflows of the documents as their reader would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { snippetsOf } from '../support/documents/snippets.ts';
import { openExample } from './example.ts';
import { missingTool } from './tools/missing-tool.ts';

const workflows = snippetsOf('workflow');

describe.skipIf(missingTool())('a workflow of the documents', () => {
  test.each(workflows)('$file:$line: the host gets a valid key', async ({ text }) => {
    await using example = await openExample(clusters().at(-1)!);
    const folder = mkdtempSync(join(tmpdir(), 'document-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // the reader's own program, replaced by a double
    expect(text).toContain('./deploy.sh');
    writeFileSync(join(folder, 'workflow.yml'), text.replace('./deploy.sh', 'deploy.sh'));
    await example.succeed('document', { file: join(folder, 'workflow.yml') });
    expect(await example.isValid(example.recorded('host001-ES_API_KEY')!)).toBe(true);
  });
});
