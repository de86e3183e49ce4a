// The real server, as an operator starts it: built, on a free port, with an empty data directory.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const adminPassword = 'lantern over quiet water'
// a first start may have to build everything
const patience = 600_000

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} the server of ZHIKE_URL, or one of our own */
export async function openServer() {
  if (process.env.ZHIKE_URL) return { url: process.env.ZHIKE_URL, close: async () => {} }
  const data = await mkdtemp(join(tmpdir(), 'zhike-stories-'))
  const program = process.env.ZHIKE ?? fileURLToPath(new URL('../../zhike', import.meta.url))
  const env = { ...process.env, ZHIKE_ADMIN_PASSWORD: adminPassword, ZHIKE_LANG: 'en' }
  for (const name of ['ZHIKE_DB_URL', 'ZHIKE_DB_USER', 'ZHIKE_DB_PASSWORD', 'ZHIKE_DATA']) delete env[name]
  const child = spawn(program, ['run', '--port', '0', '--data', data], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((tell) => child.once('exit', tell))
  try {
    const url = await Promise.race([ready(child), ended.then((code) => Promise.reject(new Error(`ended with ${code}`)))])
    return { url, close: () => close(child, ended, data) }
  } catch (e) {
    await close(child, ended, data)
    throw new Error(`The server did not start: ${e.message}`)
  }
}

function ready(child) {
  return new Promise((tell, refuse) => {
    let said = ''
    const timer = setTimeout(() => refuse(new Error('no ready line\n' + said)), patience)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        said = (said + part).slice(-8000)
        const line = /Zhike is ready: (\S+)/.exec(said)
        if (line) {
          clearTimeout(timer)
          tell(line[1])
        }
      })
    child.once('exit', () => refuse(new Error(said)))
  })
}

async function close(child, ended, data) {
  if (child.exitCode === null) child.kill('SIGTERM')
  await ended
  await rm(data, { recursive: true, force: true })
}
