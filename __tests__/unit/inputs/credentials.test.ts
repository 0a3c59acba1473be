import { certificate, privateKey } from './pem.ts';
import { rules } from './rules.ts';
import { apiKey, create } from './step.ts';

const cloudKey = 'essu_VuaCfGcBCdbkQm+e5aOx/axTNmsyakw9tvNnw==';

rules('the credential', [
  {
    rule: 'none',
    step: { ...create, username: '', password: '' },
    complaints: [
      'username: set the credentials of the user that creates the keys: username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key; all of them are empty',
    ],
  },
  {
    rule: 'an empty password',
    step: { ...create, password: '' },
    complaints: ['password: give the password of the user; it is empty'],
  },
  {
    rule: 'an empty user name',
    step: { ...create, username: '' },
    complaints: ['username: give the user whose password this is'],
  },
  {
    rule: 'a colon in the user name',
    step: { ...create, username: 'min:ter' },
    complaints: ['username: a user name for Basic authentication cannot hold a colon'],
  },
  {
    rule: 'a control character in the user name',
    step: { ...create, username: 'min\u0007ter' },
    complaints: ['username (min\\u{7}ter): a user name cannot hold a control character'],
  },
  {
    rule: 'username and bearer-token',
    step: { ...create, 'bearer-token': 'dG9rZW4' },
    complaints: [
      'bearer-token: give one kind of credential, not several: username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key',
    ],
  },
  {
    rule: 'username alone and bearer-token',
    step: { ...create, password: '', 'bearer-token': 'dG9rZW4' },
    complaints: [
      'bearer-token: give one kind of credential, not several: username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key',
    ],
  },
  {
    rule: 'three kinds',
    step: { ...create, 'bearer-token': 'dG9rZW4', 'oidc-audience': 'es' },
    complaints: [
      'oidc-audience: give one kind of credential, not several: username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key',
    ],
  },
  {
    rule: 'a GitHub token',
    step: {
      ...create,
      username: '',
      password: '',
      'bearer-token': 'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
    },
    complaints: [
      'bearer-token: give a token that Elasticsearch knows; this is a GitHub token, and it has not been sent anywhere. For GitHub as identity provider use oidc-audience',
    ],
  },
  {
    rule: 'a fine-grained GitHub token',
    step: { ...create, username: '', password: '', 'bearer-token': 'github_pat_11ABCDEFG0123456789' },
    complaints: [
      'bearer-token: give a token that Elasticsearch knows; this is a GitHub token, and it has not been sent anywhere. For GitHub as identity provider use oidc-audience',
    ],
  },
  {
    rule: 'an API key as a token',
    step: { ...create, username: '', password: '', 'bearer-token': apiKey },
    complaints: [
      'bearer-token: give a token; this is an Elasticsearch API key, and an API key cannot create keys that have privileges',
    ],
  },
  {
    rule: 'an Elastic Cloud API key as a token',
    step: { ...create, username: '', password: '', 'bearer-token': cloudKey },
    complaints: ['bearer-token: give this Elastic Cloud API key as api-key: it is no token'],
  },
  {
    rule: 'an API key of Elasticsearch itself',
    step: { ...create, username: '', password: '', 'api-key': apiKey },
    complaints: [
      'api-key: give an Elastic Cloud API key, which begins with essu_; this is an Elasticsearch API key, and such a key cannot create keys that have privileges',
    ],
  },
  {
    rule: 'a GitHub token as api-key',
    step: { ...create, username: '', password: '', 'api-key': 'github_pat_11ABCDEFG0123456789' },
    complaints: [
      'api-key: give an Elastic Cloud API key, which begins with essu_; this is a GitHub token, and it has not been sent anywhere',
    ],
  },
  {
    rule: 'the word ApiKey',
    step: { ...create, username: '', password: '', 'api-key': `ApiKey ${cloudKey}` },
    complaints: ['api-key: give the key alone, without the word in front of it'],
  },
  {
    rule: 'another value as api-key',
    step: { ...create, username: '', password: '', 'api-key': 'bGV0dGVycw==' },
    complaints: ['api-key: give an Elastic Cloud API key, which begins with essu_'],
  },
  {
    rule: 'a line break in the Cloud key',
    step: { ...create, username: '', password: '', 'api-key': 'essu_dG9r\r\nZW4' },
    complaints: [
      'api-key: an Elastic Cloud API key has letters, digits and . _ ~ + / = - only; this one has others',
    ],
  },
  {
    rule: 'username and api-key',
    step: { ...create, 'api-key': cloudKey },
    complaints: [
      'api-key: give one kind of credential, not several: username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key',
    ],
  },
  {
    rule: 'a client secret beside a Cloud key',
    step: { ...create, username: '', password: '', 'api-key': cloudKey, 'jwt-client-secret': 's3cr3t' },
    complaints: [
      'jwt-client-secret: leave it out, or give the oidc-audience or bearer-token that it belongs to',
    ],
  },
  {
    rule: 'the word Bearer',
    step: { ...create, username: '', password: '', 'bearer-token': 'Bearer dG9rZW4' },
    complaints: ['bearer-token: give the token alone, without the word in front of it'],
  },
  {
    rule: 'a line break in the token',
    step: { ...create, username: '', password: '', 'bearer-token': 'dG9r\r\nZW4' },
    complaints: ['bearer-token: a token has letters, digits and . _ ~ + / = - only; this one has others'],
  },
  {
    rule: 'a control character in the audience',
    step: { ...create, username: '', password: '', 'oidc-audience': 'e\u0001s' },
    complaints: ['oidc-audience (e\\u{1}s): an audience cannot hold a control character'],
  },
  {
    rule: 'a client secret without a token',
    step: { ...create, 'jwt-client-secret': 's3cr3t' },
    complaints: [
      'jwt-client-secret: leave it out, or give the oidc-audience or bearer-token that it belongs to',
    ],
  },
  {
    rule: 'a certificate without its key',
    step: { ...create, username: '', password: '', 'client-certificate': certificate },
    complaints: [
      'client-key: give the private key of client-certificate; PEM that holds both is given twice',
    ],
  },
  {
    rule: 'a key without its certificate',
    step: { ...create, username: '', password: '', 'client-key': privateKey },
    complaints: [
      'client-certificate: give the certificate of client-key; PEM that holds both is given twice',
    ],
  },
  {
    rule: 'a CA and a fingerprint',
    step: { ...create, 'ca-certificate': certificate, 'ca-fingerprint': 'ab'.repeat(32) },
    complaints: ['ca-fingerprint: give ca-certificate or ca-fingerprint, not both'],
  },
]);
