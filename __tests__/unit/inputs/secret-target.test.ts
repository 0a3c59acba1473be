import { rules } from './rules.ts';
import { create, toSecret } from './step.ts';

rules('secrets', [
  {
    rule: 'no token',
    step: { ...create, secret: 'ES_KEY' },
    complaints: [
      "github-token: give a token that may write secrets, of a GitHub App or fine-grained; the job's own GITHUB_TOKEN cannot",
    ],
  },
  {
    rule: 'companions without a secret',
    step: {
      ...create,
      'secret-scope': 'environment',
      'secret-repository': 'acme/x',
      'github-token': 't0ken',
    },
    complaints: [
      'secret-scope: leave it out, or give secret: without it no secret is written',
      'secret-repository: leave it out, or give secret: without it no secret is written',
      'github-token: leave it out, or give secret: without it no secret is written',
    ],
  },
  {
    rule: 'a leading digit',
    step: { ...toSecret, secret: '1KEY' },
    complaints: ['secret: the name of a secret cannot begin with a digit'],
  },
  {
    rule: 'GITHUB_',
    step: { ...toSecret, secret: 'github_{host}' },
    complaints: ['secret (GITHUB_HOST001): the name of a secret cannot begin with GITHUB_'],
  },
  {
    rule: 'many hosts, one name',
    step: { ...toSecret, host: 'web-1,web-2' },
    complaints: ['secret (ES_KEY): put {host} into it: each host needs a secret of its own'],
  },
  {
    rule: 'hosts that fall on one name',
    step: { ...toSecret, host: 'web-1,web_1', secret: 'ES_{host}' },
    complaints: ['host (web-1 and web_1): these two hosts would share one secret; rename one'],
  },
  {
    rule: 'an unknown placeholder',
    step: { ...toSecret, secret: 'ES_{name}' },
    complaints: ['secret ({name}): the placeholders are {beat} {host} {purpose} {environment} {repository}'],
  },
  {
    rule: 'more hosts than a repository has secrets',
    step: {
      ...toSecret,
      host: Array.from({ length: 101 }, (_, number) => `h${number}`).join(),
      secret: 'ES_{host}',
    },
    complaints: ['host: GitHub keeps at most 100 secrets in this repository; these are 101 hosts'],
  },
  {
    rule: 'a scope that there is not',
    step: { ...toSecret, 'secret-scope': 'repo' },
    complaints: ['secret-scope (repo): it is one of repository, environment, organization, dependabot'],
  },
  {
    rule: 'a format that there is not',
    step: { ...toSecret, 'secret-format': 'base64' },
    complaints: ['secret-format (base64): it is one of id:api_key, encoded'],
  },
  {
    rule: 'a format without a secret',
    step: { ...create, 'secret-format': 'encoded' },
    complaints: ['secret-format: leave it out, or give secret: without it no secret is written'],
  },
  {
    rule: 'an environment without its name',
    step: { ...toSecret, 'secret-scope': 'environment' },
    complaints: ['secret-environment: name the GitHub environment here or as environment'],
  },
  {
    rule: 'an environment for a repository',
    step: { ...toSecret, 'secret-environment': 'production' },
    complaints: ['secret-environment: leave it out, or set secret-scope to environment'],
  },
  {
    rule: 'a repository without its owner',
    step: { ...toSecret, 'secret-repository': 'fleet' },
    complaints: ['secret-repository (fleet): give owner/name, such as elastic/beats'],
  },
  {
    rule: 'visibility for a repository',
    step: { ...toSecret, 'secret-visibility': 'all', 'secret-repositories': 'a' },
    complaints: [
      'secret-visibility: leave it out, or set secret-scope to organization',
      'secret-repositories: leave it out, or set secret-scope to organization',
    ],
  },
  {
    rule: 'a visibility that there is not',
    step: { ...toSecret, 'secret-scope': 'organization', 'secret-visibility': 'public' },
    complaints: ['secret-visibility (public): it is one of all, private, selected'],
  },
  {
    rule: 'selected without a list',
    step: { ...toSecret, 'secret-scope': 'organization', 'secret-visibility': 'selected' },
    complaints: ['secret-repositories: name the repositories that secret-visibility selected is for'],
  },
  {
    rule: 'a list without selected',
    step: { ...toSecret, 'secret-scope': 'organization', 'secret-repositories': 'fleet' },
    complaints: ['secret-repositories: leave it out, or set secret-visibility to selected'],
  },
  {
    rule: 'repositories of another owner',
    step: {
      ...toSecret,
      'secret-scope': 'organization',
      'secret-visibility': 'selected',
      'secret-repositories': 'fleet, other/fleet, a b',
    },
    complaints: [
      'secret-repositories (other/fleet): name repositories of the organization, as name or owner/name',
      'secret-repositories (a b): name repositories of the organization, as name or owner/name',
    ],
  },
  {
    rule: 'revoke-after-job',
    step: { ...toSecret, 'revoke-after-job': 'true' },
    complaints: [
      'revoke-after-job: leave it out, or leave out secret: the secret would hold an invalidated key after the job',
    ],
  },
]);
