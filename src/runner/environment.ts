/**
 * Removes the effect of a job's variables that make libraries print credentials, or skip the check of a certificate. Call it before
 * loading anything that reads them.
 */
export function disarmEnvironment(process: NodeJS.Process, warn: (text: string) => void): void {
  const { env } = process;
  // Read by the package `debug`, which Elastic's client prints headers and answers by.
  delete env.DEBUG;
  // Node has read it by now, and prints the options of a request to standard error. This action prints nothing there.
  if (env.NODE_DEBUG) process.stderr.write = () => true;
  if (env.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return;
  // Read at each TLS connection, by whichever library.
  delete env.NODE_TLS_REJECT_UNAUTHORIZED;
  warn(
    'NODE_TLS_REJECT_UNAUTHORIZED=0 is set in this job. It has no effect on this step. For a private authority set ca-certificate or ca-fingerprint.',
  );
}
