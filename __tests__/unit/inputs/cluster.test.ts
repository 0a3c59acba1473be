import { rules } from './rules.ts';
import { create } from './step.ts';

rules('the cluster', [
  {
    rule: 'no cluster',
    step: { ...create, cluster: '' },
    complaints: ["cluster: give the cluster's URL, such as https://es.example.com:9200, or its Cloud ID"],
  },
  {
    rule: 'no scheme',
    step: { ...create, cluster: 'es.example.com:9200' },
    complaints: [
      'cluster (es.example.com:9200): give a URL with its scheme, such as https://es.example.com:9200, or a Cloud ID as its deployment page shows it (name:base64)',
    ],
  },
  {
    rule: 'another scheme',
    step: { ...create, cluster: 'ftp://es.example.com' },
    complaints: [
      'cluster (ftp://es.example.com): give a URL that begins with https:// or http://, such as https://es.example.com:9200',
    ],
  },
  ...[
    'https://es.example.com:99999',
    'https://256.256.256.256',
    'https://[fe80::1%25eth0]:9200',
    'https://*.example.com',
  ].map((cluster) => ({
    rule: cluster,
    step: { ...create, cluster },
    complaints: [
      `cluster (${cluster}): correct the host or the port of this URL, such as https://es.example.com:9200`,
    ],
  })),
  {
    rule: 'two URLs and a semicolon',
    step: { ...create, cluster: 'https://a:9200;https://b:9200' },
    complaints: ['cluster (https://a:9200;https://b:9200): separate URLs by commas or line breaks'],
  },
  {
    rule: 'a literal line break',
    step: { ...create, cluster: 'https://a:9200\\n' },
    complaints: [
      'cluster (https://a:9200\\n): give a URL that begins with https:// or http://, such as https://es.example.com:9200',
    ],
  },
  ...[`https://\${ES_HOST}:9200`, `https://\${{ vars.ES_HOST }}`, 'https://%ES_HOST%'].map((cluster) => ({
    rule: cluster,
    step: { ...create, cluster },
    complaints: [
      `cluster (${cluster}): give the URL itself: neither expressions nor variables are filled in here`,
    ],
  })),
  {
    rule: 'userinfo',
    step: { ...create, cluster: 'https://minter:swordfish@es.example.com:9200' },
    complaints: [
      'cluster: leave user name and password out of the URL, where logs and error messages would show them; give them as username and password',
    ],
  },
  {
    rule: 'userinfo without a scheme',
    step: { ...create, cluster: 'minter:swordfish@es.example.com:9200' },
    complaints: [
      'cluster: leave user name and password out of the URL, where logs and error messages would show them; give them as username and password',
    ],
  },
  {
    rule: 'a query',
    step: { ...create, cluster: 'https://es.example.com:9200/?pretty' },
    complaints: [
      'cluster (https://es.example.com:9200/?pretty): leave ? and # out of the URL; a path is all that may follow the host',
    ],
  },
  {
    rule: 'the path of an API',
    step: { ...create, cluster: 'https://es.example.com:9200/_security/api_key' },
    complaints: [
      'cluster (https://es.example.com:9200/_security/api_key): leave the path of an API out, and give the base URL of the cluster',
    ],
  },
  {
    rule: 'a control character',
    step: { ...create, cluster: 'https://es.exa\u0000mple.com' },
    complaints: ['cluster (https://es.exa\\u{0}mple.com): a URL cannot hold a control character'],
  },
  {
    rule: 'a tab, which URL parsers drop',
    step: { ...create, cluster: 'https://es.exa\tmple.com' },
    complaints: ['cluster (https://es.exa\\u{9}mple.com): a URL cannot hold a control character'],
  },
  {
    rule: 'one URL twice',
    step: { ...create, cluster: 'https://a:9200,https://a:9200' },
    complaints: ['cluster (https://a:9200): give each URL once'],
  },
  {
    rule: 'a Cloud ID with other content in its base64',
    step: { ...create, cluster: 'prod:aGVsbG8gd29ybGQ=' },
    complaints: [
      'cluster (prod:aGVsbG8gd29ybGQ=): give a URL with its scheme, such as https://es.example.com:9200, or a Cloud ID as its deployment page shows it (name:base64)',
    ],
  },
  {
    rule: 'a Cloud ID beside a URL',
    step: { ...create, cluster: 'https://a:9200,prod:ZXhhbXBsZS5jb20kYWJjJGRlZg==' },
    complaints: ['cluster: give one Cloud ID alone, or one or more URLs'],
  },
  {
    rule: 'no timeout at all',
    step: { ...create, 'request-timeout': '0s' },
    complaints: ['request-timeout (0s): give more than 0s'],
  },
  {
    rule: 'a timeout that is too long',
    step: { ...create, 'request-timeout': '2h' },
    complaints: ['request-timeout (2h): give at most 1h'],
  },
  {
    rule: 'a CA for plain http',
    step: { ...create, cluster: 'http://localhost:9200', 'ca-fingerprint': 'ab'.repeat(32) },
    complaints: ['ca-fingerprint: it needs a cluster that is reached by https://'],
  },
]);
