/** Failures of a TLS handshake. elastic/rally#550, elastic/elasticsearch#43079, nerves-hub/nerves_hub#51, cloudflare/cfssl#1074. */
import type { TlsOptions } from 'node:tls';
import { createAuthority, type IssueOptions } from '../../support/cluster/certificates.ts';
import { at, type Case, http, listen, noKeys, saying } from './case.ts';

const authority = createAuthority('company CA');
const another = createAuthority('another CA');

/** A server with a certificate of a private authority. */
async function server(options: TlsOptions = {}, issue: IssueOptions = {}) {
  const ca = await authority;
  const pair = await ca.issue('server', 'server', issue);
  return listen((socket) => socket.end(noKeys), { tls: { pair, ...options } });
}

const trusted = async () => ({ 'ca-certificate': (await authority).certificate });

/** A client certificate as inputs. */
async function client(of: Promise<Awaited<typeof authority>>, issue: IssueOptions = {}) {
  const { certificate, key } = await (await of).issue('client', 'client', issue);
  return { 'client-certificate': certificate, 'client-key': key };
}

/** An alert in place of a ServerHello (RFC 8446, 6). */
const alert = (number: number, name: string, title: string, says: RegExp): Case => ({
  name: `alert ${number} (${name})`,
  setUp: async () => {
    const answers = await saying(Buffer.from([0x15, 3, 3, 0, 2, 2, number]), { afterHead: false });
    return { ...at(answers), inputs: { cluster: answers.url.replace('http:', 'https:') } };
  },
  title,
  says,
});

const refused = 'The cluster refused the TLS connection';
const wanted = 'The cluster asks for a client certificate';
const notAccepted = 'The cluster did not accept the client certificate';

const ofAnotherCa = 'The certificate of the cluster is of another CA';
const create = { operation: 'create', host: 'host001', expiration: '1h' };

/** nginx with this error page. */
const answering = async (text: string) => {
  const pair = await (await authority).issue('server', 'server');
  const page = http(400, `<html><center>${text}</center></html>`, { 'Content-Type': 'text/html' });
  return listen((socket) => socket.end(page), { tls: { pair } });
};

const clientCertificate = (version: 'TLSv1.2' | 'TLSv1.3'): Case[] => {
  const demanding = async () =>
    server({
      ca: (await authority).certificate,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: version,
      maxVersion: version,
    });
  return ['report', 'create'].flatMap((operation) => {
    const inputs = { operation, ...(operation === 'create' && { host: 'host001', expiration: '1h' }) };
    return [
      {
        name: `${version}, ${operation}: a client certificate is asked for, and none is given`,
        setUp: async () => at(await demanding(), { ...inputs, ...(await trusted()) }),
        title: wanted,
        says: /client-certificate and client-key/,
      },
      {
        name: `${version}, ${operation}: a client certificate of another authority`,
        setUp: async () =>
          at(await demanding(), { ...inputs, ...(await trusted()), ...(await client(another)) }),
        title: notAccepted,
        says: /client-certificate/,
      },
      {
        name: `${version}, ${operation}: an expired client certificate`,
        setUp: async () =>
          at(await demanding(), {
            ...inputs,
            ...(await trusted()),
            ...(await client(authority, { expired: true })),
          }),
        title: notAccepted,
        says: /client-certificate/,
      },
    ];
  });
};

export const tlsCases: Case[] = [
  alert(40, 'handshake_failure', refused, /host name, the ciphers or the client certificate/),
  alert(112, 'unrecognized_name', refused, /host name/),
  alert(70, 'protocol_version', refused, /TLS 1\.2 or 1\.3/),
  alert(71, 'insufficient_security', refused, /ciphers/),
  alert(80, 'internal_error', refused, /alert internal_error/),
  alert(120, 'no_application_protocol', refused, /alert no_application_protocol/),
  alert(116, 'certificate_required', wanted, /client-certificate and client-key/),
  {
    name: 'a server that speaks TLS 1.1 only',
    setUp: async () => {
      const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      return at(await server(old), await trusted());
    },
    title: refused,
    says: /TLS 1\.2 or 1\.3/,
  },
  {
    name: 'a server whose ciphers nobody takes any more',
    setUp: async () =>
      at(await server({ maxVersion: 'TLSv1.2', ciphers: 'RC4-SHA:NULL-SHA256@SECLEVEL=0' }), await trusted()),
    title: refused,
    says: /ciphers/,
  },
  ...clientCertificate('TLSv1.2'),
  ...clientCertificate('TLSv1.3'),
  {
    name: 'a certificate for another name',
    setUp: async () => at(await server({}, { host: 'es.example.com' }), await trusted()),
    title: 'The certificate of the cluster is for another name',
    says: /es\.example\.com[\s\S]*Use a name that the certificate has/,
  },
  {
    name: 'an expired certificate',
    setUp: async () => at(await server({}, { expired: true }), await trusted()),
    title: 'The certificate of the cluster has expired',
    says: /[Rr]enew/,
  },
  {
    name: 'a certificate that is not valid yet',
    setUp: async () => at(await server({}, { notYet: true }), await trusted()),
    title: 'The certificate of the cluster is not valid yet',
    says: /clock of the runner/,
  },
  {
    name: 'a certificate of an authority that nobody knows',
    setUp: async () => at(await server()),
    title: 'The certificate of the cluster is not trusted',
    says: /Set ca-certificate/,
  },
  {
    name: 'a certificate of another authority than ca-certificate',
    setUp: async () => at(await server(), { 'ca-certificate': (await another).certificate }),
    title: ofAnotherCa,
    says: /not signed by the CA that was given[\s\S]*Set ca-certificate/,
  },
  {
    name: "the server's own certificate as ca-certificate",
    setUp: async () => {
      const pair = await (await authority).issue('server', 'server');
      return at(await listen((socket) => socket.end(noKeys), { tls: { pair } }), {
        'ca-certificate': pair.certificate,
      });
    },
    title: ofAnotherCa,
    says: /CA that signed the certificate/,
  },
  {
    name: 'a certificate in between that the server does not send',
    setUp: async () => {
      const between = await (await authority).issueAuthority('in between');
      const pair = await between.issue('server', 'server');
      return at(await listen((socket) => socket.end(noKeys), { tls: { pair } }), await trusted());
    },
    title: ofAnotherCa,
    says: /a certificate in between is missing[\s\S]*each CA up to the root/,
  },
  {
    name: 'a certificate for clients',
    setUp: async () => {
      const pair = await (await authority).issue('client', 'client');
      return at(await listen((socket) => socket.end(noKeys), { tls: { pair } }), await trusted());
    },
    title: 'The certificate of the cluster is not valid for a server',
    says: /INVALID_PURPOSE[\s\S]*serverAuth/,
  },
  // nginx completes the handshake, and refuses with a page.
  {
    name: 'nginx: a client certificate is asked for, and none is given',
    setUp: async () =>
      at(await answering('No required SSL certificate was sent'), { ...create, ...(await trusted()) }),
    title: wanted,
    says: /client-certificate and client-key/,
  },
  {
    name: 'nginx: a client certificate of another authority',
    setUp: async () =>
      at(await answering('The SSL certificate error'), {
        ...create,
        ...(await trusted()),
        ...(await client(another)),
      }),
    title: notAccepted,
    says: /client-certificate/,
  },
  // OpenSSL's message names the file ssl/record/rec_layer_s3.c, which made it "no TLS".
  {
    name: 'a warning in place of a ServerHello',
    setUp: async () => {
      const answers = await saying(Buffer.from([0x15, 3, 3, 0, 2, 1, 100]), { afterHead: false });
      return { ...at(answers), inputs: { cluster: answers.url.replace('http:', 'https:') } };
    },
    title: refused,
    says: /ended the TLS handshake/,
  },
];
