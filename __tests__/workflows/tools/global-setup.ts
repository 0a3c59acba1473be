/**
 * Builds act, actionlint, the Beats and the collector once per test run, before any test timeout starts.
 * If a tool is missing, the tests are skipped with a message, but fail in CI.
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
