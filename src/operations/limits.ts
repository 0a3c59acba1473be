/** Times in milliseconds, each where its reason is written. */

/** A key created with `refresh=false` is found by a search after about 1.0 s (measured on 8.19 and 9.5); Serverless may take longer. */
export const refreshDelay = 3_000;

/** Between two searches for what is not visible yet. */
export const pollInterval = 250;

/** A node may not know a new key yet: after a 401 the request is retried for this long. */
export const authenticationLag = 5_000;

/** How long an invalidation is repeated until it is certain. */
export const invalidationTimeLimit = 15_000;

/** The runner kills a cancelled step 7.5 s after SIGINT: the rollback must be done within this. */
export const cancelledTimeLimit = 5_000;

/** Creates in all, for one key, when an answer is lost or the server is busy. */
export const createTries = 4;

/** Hosts at work at once. The number of requests at once depends on the cluster (limiter.ts). */
export const hostsAtOnce = 64;

/** Secrets written or deleted at once: GitHub asks for few writes at a time. */
export const secretsAtOnce = 16;

/** Repositories, environments and organizations in which a report looks up secrets: a request or two each, one after the other. */
export const maxSecretLocations = 100;
