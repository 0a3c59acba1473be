import { rules } from './rules.ts';
import { create } from './step.ts';

rules('hosts', [
  {
    rule: 'no host',
    step: { ...create, host: '' },
    complaints: ['host: give the host, or a list of hosts'],
  },
  {
    rule: 'nothing but separators',
    step: { ...create, host: ' , ,' },
    complaints: ['host (, ,): give at least one host'],
  },
  {
    rule: 'a host twice',
    step: { ...create, host: 'web-1, web-2\nweb-1' },
    complaints: ['host (web-1): give each host once'],
  },
  {
    rule: 'a control character',
    step: { ...create, host: 'web\u001b[31m' },
    complaints: ['host (web\\u{1b}[31m): a host cannot hold a control character'],
  },
  {
    rule: 'a mark that turns the writing direction',
    step: { ...create, host: 'web\u202e1' },
    complaints: ['host (web\\u{202e}1): a host cannot hold a control character'],
  },
]);

rules('names', [
  {
    rule: 'a leading underscore',
    step: { ...create, 'key-name': '_{host}' },
    complaints: ['key-name (_host001): a key name cannot begin with _'],
  },
  {
    rule: 'a star',
    step: { ...create, 'key-name': '{beat}*' },
    complaints: [
      'key-name (heartbeat*): a key name cannot hold *, which stands for many names when keys are searched',
    ],
  },
  {
    rule: 'a star in the host',
    step: { ...create, host: 'web*' },
    complaints: [
      'host (web*): name each host: a host is compared as it is, and * and ? stand for nothing else',
    ],
  },
  {
    rule: '257 characters',
    step: { ...create, 'key-name': 'k'.repeat(257) },
    complaints: [
      `key-name (${'k'.repeat(59)}…): a key name has at most 256 characters (UTF-16 units) after filling in; this one has 257`,
    ],
  },
  {
    rule: '129 emoji',
    step: { ...create, 'key-name': '😀'.repeat(129) },
    complaints: [
      `key-name (${'😀'.repeat(59)}…): a key name has at most 256 characters (UTF-16 units) after filling in; this one has 258`,
    ],
  },
  {
    rule: 'several that are too long',
    step: { ...create, host: `${'a'.repeat(250)},${'b'.repeat(250)}` },
    complaints: [
      `key-name (heartbeat_${'a'.repeat(49)}…): a key name has at most 256 characters (UTF-16 units) after filling in; this one has 260; 1 more are not right either`,
    ],
  },
  {
    rule: 'an unknown placeholder',
    step: { ...create, 'key-name': '{hostname}_{host}' },
    complaints: [
      'key-name ({hostname}): the placeholders are {beat} {host} {purpose} {environment} {repository}',
    ],
  },
  {
    rule: 'a misspelt placeholder',
    step: { ...create, 'key-name': '{hosts}' },
    complaints: [
      'key-name ({hosts}): did you mean {host}? The placeholders are {beat} {host} {purpose} {environment} {repository}',
    ],
  },
  {
    rule: 'an expression that GitHub did not evaluate',
    step: { ...create, 'key-name': '{{ host }}' },
    complaints: [
      'key-name ({ host }): the placeholders are {beat} {host} {purpose} {environment} {repository}',
      'key-name ({{ host }}): a brace can only be part of a placeholder: {beat} {host} {purpose} {environment} {repository}',
    ],
  },
  {
    rule: 'a lone brace',
    step: { ...create, 'key-name': '{host' },
    complaints: [
      'key-name ({host): a brace can only be part of a placeholder: {beat} {host} {purpose} {environment} {repository}',
    ],
  },
  {
    rule: '{environment} without one',
    step: { ...create, 'key-name': '{environment}_{host}' },
    complaints: ['key-name ({environment}_{host}): it has {environment}, so give environment too'],
  },
  {
    rule: 'a control character in the environment',
    step: { ...create, environment: 'pr\u00001' },
    complaints: ['environment (pr\\u{0}1): an environment cannot hold a control character or a line break'],
  },
  {
    rule: 'a very long environment',
    step: { ...create, environment: 'e'.repeat(256) },
    complaints: [`environment (${'e'.repeat(59)}…): give at most 255 characters`],
  },
]);

rules('durations', [
  {
    rule: 'weeks',
    step: { ...create, expiration: '2w' },
    complaints: [
      'expiration (2w): give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d, or never; there is no unit for weeks, months or years',
    ],
  },
  {
    rule: 'no unit',
    step: { ...create, expiration: '30' },
    complaints: [
      'expiration (30): give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d, or never; there is no unit for weeks, months or years',
    ],
  },
  {
    rule: 'a fraction',
    step: { ...create, expiration: '1.5d' },
    complaints: [
      'expiration (1.5d): give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d, or never; there is no unit for weeks, months or years',
    ],
  },
  {
    rule: 'nothing',
    step: { ...create, expiration: '0s' },
    complaints: ['expiration (0s): give more than 0s'],
  },
  {
    rule: 'for ever',
    step: { ...create, expiration: '99999d' },
    complaints: [
      'expiration (99999d): give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d, or never; there is no unit for weeks, months or years',
    ],
  },
]);
