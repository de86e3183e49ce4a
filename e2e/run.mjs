// One server for all stories; ended whatever they say.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openServer } from './house/server.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const wanted = process.argv.slice(2)
const stories = readdirSync(here + 'stories')
  .filter((f) => f.endsWith('.test.mjs') && (!wanted.length || wanted.some((w) => f.includes(w))))
  .map((f) => 'stories/' + f)
const server = await openServer()
try {
  const options = ['--test', '--test-reporter=spec', '--test-concurrency=2']
  const env = { ...process.env, ZHIKE_URL: server.url }
  const run = spawn(process.execPath, [...options, ...stories], { cwd: here, env, stdio: 'inherit' })
  process.exitCode = await new Promise((tell) => run.once('exit', (code) => tell(code ?? 1)))
} finally {
  await server.close()
}
