// The built program with a clock that the story sets forward (WoundServer.java), for what happens in days and weeks.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { adminPassword } from './server.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = here + '../../target/launch/app/zhike.jar'
const java = process.env.ZHIKE_JAVA ?? (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java')
const patience = 180_000

/** @returns the server with `forward(seconds)`, which answers what time it is there then */
export async function woundServer() {
  const data = await mkdtemp(join(tmpdir(), 'zhike-wound-'))
  const options = ['-Xmx512m', `-Dzhike.data=${data}`, '-Dserver.port=0', '-cp', program]
  const env = { ...process.env, ZHIKE_ADMIN_PASSWORD: adminPassword, ZHIKE_LANG: 'en' }
  for (const name of ['ZHIKE_DB_URL', 'ZHIKE_DB_USER', 'ZHIKE_DB_PASSWORD']) delete env[name]
  const child = spawn(java, [...options, here + 'WoundServer.java'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise((tell) => child.once('exit', tell))
  const lines = createInterface({ input: child.stdout })
  const said = (pattern) =>
    new Promise((tell, refuse) => {
      const timer = setTimeout(() => refuse(new Error(`never said ${pattern}`)), patience)
      const look = (line) => {
        const found = pattern.exec(line)
        if (!found) return
        clearTimeout(timer)
        lines.off('line', look)
        tell(found[1])
      }
      lines.on('line', look)
      child.once('exit', (code) => {
        clearTimeout(timer)
        refuse(new Error(`ended with ${code}`))
      })
    })
  const close = async () => {
    child.stdin.end()
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
  try {
    const url = await said(/Zhike is ready: (\S+)/)
    const forward = (seconds) => {
      const answer = said(/^It is (\S+)/).then((at) => new Date(at))
      child.stdin.write(`${Math.round(seconds)}\n`)
      return answer
    }
    return { url, forward, close }
  } catch (e) {
    await close()
    throw e
  }
}
