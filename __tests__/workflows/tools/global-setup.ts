/**
 * Once per test run, before any clock of a test runs: act, actionlint, the Beats and the collector are built.
 * What this machine lacks for it is named and the tests skipped, but fails under CI.
 */
import type { TestProject } from 'vitest/node';
import { MissingTool } from '../../support/cluster/jdk.ts';
import './missing-tool.ts';
import { act, actionlint, beat, collector } from './tools.ts';

export default async function setup(project: TestProject): Promise<void> {
  try {
    await act();
    await actionlint();
    await beat('heartbeat');
    await collector();
  } catch (error) {
    if (process.env.CI === 'true' || !(error instanceof MissingTool)) throw error;
    console.warn(`Not tested: ${error.message}`);
    project.provide('missingTool', error.message);
  }
}
