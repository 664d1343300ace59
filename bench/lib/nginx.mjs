import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

const startAttempts = 100;

/** Starts an nginx that serves one file; null if nginx is not installed. */
export async function startNginx(folder, content) {
  if (spawnSync('nginx', ['-v']).error) {
    return null;
  }
  const root = join(folder, 'nginx');
  mkdirSync(root);
  writeFileSync(join(root, 'answer.json'), content);
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(configuration, configurationOf(folder, root, port));
  const child = spawn('nginx', ['-c', configuration, '-e', join(folder, 'nginx.log')], { stdio: 'ignore' });
  const stopped = once(child, 'exit');
  const url = `http://127.0.0.1:${port}/answer.json`;
  await answering(url);
  return {
    url,
    pids: workersOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await stopped;
    },
  };
}

function configurationOf(folder, root, port) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/nginx-${kind};`)
    .join('\n  ');
  return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  ${temporary}
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=10;
  keepalive_requests 1000000000;
  types { application/json json; }
  server {
    listen 127.0.0.1:${port};
    root ${root};
  }
}
`;
}

function workersOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}

async function answering(url) {
  for (let attempt = 0; attempt < startAttempts; attempt++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) {
      return;
    }
    await pause(50);
  }
  throw new Error('nginx did not start.');
}
