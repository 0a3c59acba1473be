import fc from 'fast-check';

/** Real names of machines. */
export const examples = [
  'host001',
  'HOST001',
  'web-1.prod.example.com',
  'web-1.prod.example.com.',
  'ip-10-0-0-1.eu-central-1.compute.internal',
  'i-0abcd1234efgh5678',
  '10.0.0.1',
  '10.0.0.1:5066',
  'host001:5066',
  '00:1a:2b:3c:4d:5e',
  '2001:db8::7',
  '::1',
  '2001:db8::',
  'fe80::1%eth0',
  '_gateway',
  'db_01',
  '-edge',
  'bücher.example',
  '主机001',
  'хост-1',
  'مضيف١',
  'मेज़बान',
  'ACME\\HOST001',
  'ACME\\Web-1',
  'ACME\\NODE1',
  'WIN-3K8S9PQ2L1M',
  'k8s/node-1',
  'e\u0301cole',
];

const letters = fc.constantFrom(
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äßéñçøЖя中日한',
);
const label = fc.string({
  unit: fc.oneof({ weight: 8, arbitrary: letters }, fc.constantFrom('-', '_')),
  minLength: 1,
  maxLength: 12,
});
const dns = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const windows = fc
  .tuple(label, label)
  .filter(([, name]) => !name.startsWith('n'))
  .map(([domain, name]) => `${domain}\\${name}`);

/** Any of the kinds: DNS names, NetBIOS names with their domain, addresses. */
export const realHost = fc
  .oneof(dns, windows, fc.ipV4(), fc.ipV6(), fc.constantFrom(...examples))
  // Placeholders for a missing value, lists, and names without a letter or digit are refused.
  .filter((name) => !/^(null|Array|Object|undefined|None|nil|NaN|[^\p{L}\p{N}]*)$/u.test(name));
