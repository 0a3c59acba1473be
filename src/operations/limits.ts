/** Times in milliseconds, each where its reason is written. */

/** A key made with `refresh=false` is found by a search after about 1.0 s (measured on 8.19 and 9.5); Serverless may take longer. */
export const refreshDelay = 3_000;

/** Between two looks at what a search does not show yet. */
export const pollInterval = 250;

/** A key just made may be unknown to the node that is asked: a 401 is asked again for this long. */
export const authenticationLag = 5_000;

/** How long an invalidation is repeated until it sticks. */
export const invalidationTimeLimit = 15_000;

/** The runner kills a cancelled step 7.5 s after SIGINT: what is undone then must be done within this. */
export const cancelledTimeLimit = 5_000;

/** Creates in all, for one key, when an answer is lost or the server is busy. */
export const createTries = 4;

/** Hosts at work at once. How many requests that makes is up to what the cluster takes (limiter.ts). */
export const hostsAtOnce = 64;

/** Secrets written or deleted at once: GitHub asks for few writes at a time. */
export const secretsAtOnce = 16;

/** Repositories, environments and organizations in which a report looks for secrets: a request or two each, one after the other. */
export const maxSecretLocations = 100;
