for (const name of ["Headers","HttpClient","HttpClientError","HttpClientResponse","HttpCodes","MediaTypes","getProxyUrl","isHttps"])
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('./actions-http-client-package.js')[name] });
