// Preloaded into the step: `node --import 'reset-as.mjs?error=read+EHOSTUNREACH' …`. A reset connection fails with that error
// instead. It occurs if a route is lost after a request was sent (`man 7 ip`, errors that the kernel queues for a socket), which no
// proxy can cause.
import { Socket } from 'node:net';
import os from 'node:os';

const [syscall, code] = new URL(import.meta.url).searchParams.get('error').split(' ');
const destroy = Socket.prototype.destroy;

Socket.prototype.destroy = function (error, ...rest) {
  const isReset = error?.code === 'ECONNRESET' && error.syscall === 'read';
  return destroy.call(this, isReset ? instead() : error, ...rest);
};

function instead() {
  const errno = -os.constants.errno[code];
  return Object.assign(new Error(`${syscall} ${code}`), { errno, code, syscall });
}
