// A browser for a story; everything that would embarrass us on the way fails the story.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import { openServer } from './server.mjs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']
const quiet =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync'
const failures = fileURLToPath(new URL('../failures/', import.meta.url))

function browserProgram() {
  const program = [process.env.ZHIKE_CHROMIUM, ...places].find((p) => p && existsSync(p))
  assert.ok(program, 'No Chromium found. Install it (apt install chromium) or say where it is with ZHIKE_CHROMIUM.')
  return program
}

/** What a file of stories shares: one server, one browser. */
export const house = { url: '' }
let server
let browser
let pages = []

/** Opens server and browser for a file of stories; `prepare` makes its people and customers. */
export function setting(prepare = async () => {}, serve = openServer) {
  before(async () => {
    server = await serve()
    house.url = server.url
    browser = await chromium.launch({ executablePath: browserProgram(), args: quiet.split(' ') })
    await prepare()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })
}

export function story(title, tell) {
  test(title, { timeout: 240_000 }, async () => {
    pages = []
    try {
      await tell()
      for (const page of pages) assert.deepEqual(page.troubles, [], 'trouble in the browser')
    } catch (e) {
      await picture(title)
      for (const page of pages) console.error(await sight(page))
      throw e
    } finally {
      await Promise.all(pages.map((p) => p.context().close()))
    }
  })
}

/** What a page showed and asked for, in words: a machine that only keeps the output shows no pictures. */
async function sight(page) {
  const text = await page.locator('body').innerText({ timeout: 2_000 }).catch((e) => String(e))
  const lines = [page.url(), ...page.troubles, ...page.asked.values(), text.replace(/\s*\n\s*/g, ' | ').slice(0, 2_000)]
  return lines.map((line) => '  ' + line).join('\n')
}

async function picture(title) {
  await mkdir(failures, { recursive: true })
  for (const [i, page] of pages.entries())
    await page.screenshot({ path: `${failures}${title.replace(/\W+/g, '-')}-${i + 1}.png` }).catch(() => undefined)
}

/** A window for a signed-in person, or for a stranger. */
export async function open(path = '/', { as, locale = 'zh-CN', width = 1440, height = 900, prepare, ...more } = {}) {
  const context = await browser.newContext({ locale, viewport: { width, height }, baseURL: house.url, ...more })
  context.setDefaultTimeout(30_000)
  if (as) await context.addCookies([{ name: 'zhike_session', value: as.session, url: house.url }])
  await prepare?.(context)
  const page = await context.newPage()
  page.troubles = []
  // every request of the interface and how it went, the first of all: "asked", until it is answered
  page.asked = new Map()
  const note = (r, how) => r.url().includes('/api/') && page.asked.set(r, `${r.method()} ${new URL(r.url()).pathname} ${how}`)
  page.on('request', (r) => note(r, 'asked'))
  page.on('requestfailed', (r) => note(r, r.failure()?.errorText))
  page.on('pageerror', (e) => page.troubles.push(String(e)))
  page.on('console', (m) => {
    // a refusal is an answer and the browser logs each; what the server breaks on is told by its status
    if (m.type() === 'error' && !m.text().startsWith('Failed to load resource')) page.troubles.push(m.text())
  })
  page.on('response', (r) => {
    note(r.request(), r.status())
    if (r.status() >= 500) page.troubles.push(`${r.status()} ${r.url()}`)
  })
  pages.push(page)
  // where machines come and go, the network of this one may change on the way
  await page.goto(path).catch((e) => (/ERR_NETWORK_CHANGED/.test(e.message) ? page.goto(path) : Promise.reject(e)))
  return page
}

/** Opens a field that is searched in, and takes what is found. */
export async function choose(page, label, text) {
  await page.getByLabel(label).first().click()
  await page.getByRole('combobox', { name: '查找' }).fill(text)
  await page.getByRole('option', { name: new RegExp(text) }).first().click()
}
