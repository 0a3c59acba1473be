import type { Entry } from './entry.ts';

/** The part of the catalogue that is about GitHub: secrets and the ID token. */
export const githubFailures = {
  'github-token': {
    title: 'GitHub did not accept the github-token',
    why: 'The token has expired, was revoked, or is not one of this GitHub: a token of github.com means nothing to a GitHub Enterprise Server, and the other way round. An App token expires after one hour.',
    cure: 'Give `github-token` a token that is valid now. For an App, create it in the same job with `actions/create-github-app-token`.',
  },
  'github-token-of-job': {
    title: "The App's token lacks a permission",
    why: "GitHub gives this answer to every token of an App. The job's own `GITHUB_TOKEN` is one, and it cannot write secrets: no key under `permissions:` gives it that. The token of another App lacks the permission that is named, or the App's installation has not accepted it yet.",
    cure: "For an App's own token: add the permission that is named to the App, and accept it where the App is installed. The job's `GITHUB_TOKEN` cannot write secrets: give `github-token` an App's token from `actions/create-github-app-token`, or a fine-grained personal access token.",
  },
  'github-forbidden': {
    title: 'The github-token may not do this',
    why: 'The token can read there, but lacks the permission to write. Reading the public key needs less than writing a secret, so this may show only at the write.',
    cure: 'Give the token the permission that is named: *Secrets* (repository), *Environments* (environment), *Organization secrets* or *Dependabot secrets*, each with write access. A classic token takes `repo`, and `admin:org` for an organization.',
  },
  'github-policy': {
    title: 'A policy of the organization or enterprise refuses this token',
    why: 'An IP allow list, a rule on the kind or the lifetime of tokens, or a restriction of OAuth apps stands before the permissions of the token.',
    cure: "Follow what GitHub's message names: allow the address of this runner, or use a token of an allowed kind and lifetime, for example an App's from `actions/create-github-app-token`. More permissions do not help.",
  },
  'github-archived': {
    title: 'The repository is archived',
    why: 'An archived repository is read-only, its secrets too.',
    cure: 'Unarchive the repository, or name another one in `secret-repository`.',
  },
  'not-github': {
    title: 'What answered is not GitHub',
    why: "The answer is not in the form of GitHub's API. A proxy, a firewall or a login page may have answered.",
    cure: 'Check `HTTPS_PROXY` and the network of this runner, and `GITHUB_API_URL` on GitHub Enterprise Server.',
  },
  'github-single-sign-on': {
    title: 'The github-token is not authorized for single sign-on',
    why: 'The organization asks for SAML single sign-on, and a personal access token must be authorized for it once.',
    cure: "Authorize the token for the organization under *Configure SSO* in the list of your tokens, or use an App's token.",
  },
  'github-not-found': {
    title: 'The repository or organization of the secret was not found',
    why: 'The repository or organization does not exist, or the token may not see it: GitHub answers 404 for both. A fine-grained token names its repositories one by one; an App must be installed there.',
    cure: 'Check `secret-repository` and the spelling of its owner, and give the token access to it with the permission that is named.',
  },
  'github-environment': {
    title: 'The GitHub environment does not exist',
    why: 'The repository can be seen, the secrets of this environment cannot: it does not exist, is spelled differently, or the token lacks *Environments*. This action never creates one, because that could overwrite protection rules.',
    cure: "Create the environment in the repository's settings, or correct `secret-environment` (default: `environment`).",
  },
  'github-repositories': {
    title: 'A repository in secret-repositories was not found',
    why: 'It does not exist, was renamed, or the token may not see it.',
    cure: 'Correct `secret-repositories`, or give the token read access to *Metadata* of these repositories.',
  },
  'github-too-many-secrets': {
    title: 'The limit for secrets is reached',
    why: 'GitHub allows 100 secrets per repository, 100 per environment, and 1,000 per organization.',
    cure: 'Delete secrets that nobody uses, or spread the hosts over several environments. No key was created.',
  },
  'github-value-too-large': {
    title: 'The value is too large for a secret',
    why: 'GitHub allows 48 KB per secret.',
    cure: 'Write fewer hosts into one secret.',
  },
  'github-refused': {
    title: 'GitHub refused the request',
    why: 'GitHub understood the request and said no. The message quotes it.',
    cure: "Correct what GitHub names. The limits and the rules for names are in GitHub's [secrets reference](https://docs.github.com/en/actions/reference/security/secrets).",
  },
  'github-rate-limit': {
    title: "GitHub's rate limit is reached",
    why: 'The token has used up its requests for this hour, or has written more in a short time than GitHub takes (about 80 writes a minute). The step waited as long as it may.',
    cure: "Run the job again later. With many hosts, spread them over several runs; an App's token has higher limits.",
  },
  'github-unreachable': {
    title: 'GitHub could not be reached',
    why: 'No connection, or no answer that can be understood, after several tries: an outage, a proxy or firewall in between, a certificate that this machine does not know.',
    cure: "Check [GitHub's status](https://www.githubstatus.com), and from a self-hosted runner `HTTPS_PROXY`, `NO_PROXY` and `NODE_EXTRA_CA_CERTS`. Then run the job again.",
  },
  'github-too-late': {
    title: 'The secret could not be written in time',
    why: 'A key is written to a secret within 5 minutes after its creation or not at all, so that two rotations at once cannot lose a key.',
    cure: "Run the job again. If GitHub's rate limit was the reason, with fewer hosts at once.",
  },
  'github-delivery-unknown': {
    title: 'It is not known whether GitHub took the secret',
    why: 'The write was sent, no clear answer came, and the secret does not show a new date. The secret may hold what it held before, or the new key.',
    cure: 'Run the job again. Until then no key that the secret may hold is invalidated.',
  },
  'id-token-permission': {
    title: 'The job may not ask GitHub for an ID token',
    why: 'The job lacks the permission `id-token: write`. In a reusable workflow the calling job must grant it too; a pull request from a fork never has it.',
    cure: 'Add `permissions: { id-token: write }` to the job, next to the other permissions that it needs (those not named are taken away).',
  },
  'id-token-refused': {
    title: 'GitHub gave no ID token',
    why: 'The request was refused or got no answer: an outage, or a proxy or firewall in between.',
    cure: 'Run the job again. From a self-hosted runner check `HTTPS_PROXY` and `NO_PROXY`.',
  },
} as const satisfies Record<string, Entry>;
