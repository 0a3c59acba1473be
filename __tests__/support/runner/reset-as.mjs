// Runs inside the step, before it: `node --import 'reset-as.mjs?error=read+EHOSTUNREACH' …`. A connection that is reset ends with that
// error instead. A network that loses its route after a request was sent gives it (`man 7 ip`, errors that the kernel queues for a
// socket), and no proxy can.
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
