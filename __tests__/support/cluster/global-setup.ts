/**
 * Starts the clusters of the scenarios, once per test run.
 *
 * Default: one node of each of VERSIONS, in parallel. TEST_VERSIONS (comma separated) selects some. A version that this machine
 * cannot run is skipped with a message, but is an error in CI or if no version is left.
 * With ELASTICSEARCH_URL, ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD (a user with all privileges) and, for a private
 * authority, ELASTICSEARCH_CA (a PEM file): that cluster instead.
 */
import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import './clusters.ts';
import { expectOk } from './cluster.ts';
import { MissingTool } from './jdk.ts';
import { type Node, startNode } from './node.ts';
import { type Cluster, request } from './request.ts';
import { isVersion, VERSIONS, type Version } from './versions.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.ELASTICSEARCH_URL) {
    project.provide('clusters', [await existingCluster(process.env.ELASTICSEARCH_URL)]);
    project.provide('nodeVersions', []);
    return async () => {};
  }
  const nodes = await startNodes(wantedVersions());
  project.provide(
    'clusters',
    nodes.map(({ version, url, username, password }) => ({ version, url, username, password })),
  );
  project.provide(
    'nodeVersions',
    nodes.map(({ version }) => version),
  );
  return async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  };
}

function wantedVersions(): Version[] {
  const wanted = process.env.TEST_VERSIONS || Object.keys(VERSIONS).join();
  return wanted.split(',').map((version) => {
    if (isVersion(version)) return version;
    throw new Error(`TEST_VERSIONS: there is no "${version}", only ${Object.keys(VERSIONS).join(' and ')}.`);
  });
}

async function startNodes(versions: Version[]): Promise<Node[]> {
  const starts = await Promise.allSettled(versions.map((version) => startNode({ version })));
  const nodes = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failures = starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []));
  const mayMiss = process.env.CI !== 'true' && nodes.length > 0;
  const fatal = failures.filter((failure) => !(mayMiss && failure instanceof MissingTool));
  if (fatal.length > 0) {
    await Promise.all(nodes.map((node) => node.stop()));
    throw fatal.length === 1
      ? fatal[0]
      : new AggregateError(fatal, fatal.map((failure) => failure.message).join('\n'));
  }
  for (const failure of failures) console.warn(`Not tested: ${failure.message}`);
  return nodes;
}

async function existingCluster(url: string): Promise<Cluster> {
  const {
    ELASTICSEARCH_USERNAME: username,
    ELASTICSEARCH_PASSWORD: password,
    ELASTICSEARCH_CA: file,
  } = process.env;
  if (!username || !password)
    throw new Error('ELASTICSEARCH_URL needs ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD.');
  const cluster = { url, username, password, ...(file && { caCertificate: readFileSync(file, 'utf8') }) };
  const info = await expectOk(
    request<{ version: { number: string } }>({ ...cluster, version: '' }, 'GET', '/'),
  );
  return { ...cluster, version: info.version.number };
}
