import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy that simulates an unreachable server (`shut`) or a server without answers (`hold`). */
interface Gate {
  address: string;
  /** Closes all connections and refuses new ones. */
  shut: () => Promise<void>;
  open: () => Promise<void>;
  /** Forwards requests, but holds answers until `release`. */
  hold: () => void;
  release: () => void;
}

/** Starts a proxy on a free port for the server at an address. */
export async function openGate(to: string): Promise<Gate> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  const inner = new Set<Socket>();
  let held = false;
  const server = createServer((outside) => {
    const inside = connect(Number(port), hostname);
    inner.add(inside);
    for (const [socket, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        inner.delete(socket);
        other.destroy();
      });
    }
    outside.pipe(inside);
    inside.pipe(outside);
    if (held) {
      inside.pause();
    }
  });
  const listen = (on: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(on, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(0);
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${own}`,
    open: () => listen(own),
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
    hold: () => {
      held = true;
      for (const socket of inner) {
        socket.pause();
      }
    },
    release: () => {
      held = false;
      for (const socket of inner) {
        socket.resume();
      }
    },
  };
}
