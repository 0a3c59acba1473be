import { rules } from './rules.ts';
import { rotate, rotateToSecret } from './step.ts';

rules('rotation', [
  {
    rule: 'due rules without a secret',
    step: { ...rotate, expiration: '30d', 'renew-before': '7d', 'max-age': '10d' },
    complaints: [
      'renew-before: leave it out, or give secret: without it, it is not known whether the last key reached its host',
      'max-age: leave it out, or give secret: without it, it is not known whether the last key reached its host',
    ],
  },
  {
    rule: 'renew-before without expiration',
    step: { ...rotateToSecret, 'renew-before': '7d' },
    complaints: ['renew-before: give expiration too: a key that never expires is never due by renew-before'],
  },
  {
    rule: 'renew-before with expiration never',
    step: { ...rotateToSecret, 'renew-before': '7d', expiration: 'never' },
    complaints: ['renew-before: give expiration too: a key that never expires is never due by renew-before'],
  },
  {
    rule: 'renew-before not shorter than expiration',
    step: { ...rotateToSecret, 'renew-before': '30d', expiration: '30d' },
    complaints: ['renew-before (30d): give less than expiration, 30d'],
  },
  {
    rule: 'renew-before shorter than overlap',
    step: { ...rotateToSecret, 'renew-before': '12h', expiration: '30d' },
    complaints: [
      'renew-before (12h): give at least overlap, 24h, or make overlap shorter: the previous key must stay valid until the new one is in use',
    ],
  },
  {
    rule: 'renew-before shorter than a given overlap',
    step: { ...rotateToSecret, 'renew-before': '2d', expiration: '30d', overlap: '3d' },
    complaints: [
      'renew-before (2d): give at least overlap, 3d, or make overlap shorter: the previous key must stay valid until the new one is in use',
    ],
  },
  {
    rule: 'max-age not shorter than expiration',
    step: { ...rotateToSecret, 'max-age': '30d', expiration: '30d' },
    complaints: ['max-age (30d): give less than expiration, 30d'],
  },
  {
    rule: 'adopt, many hosts and one name',
    step: { ...rotate, adopt: 'true', host: 'a,b', 'key-name': 'beat' },
    complaints: [
      "key-name (beat): put {host} into it: with adopt, hosts whose keys have one name would take each other's",
    ],
  },
]);
