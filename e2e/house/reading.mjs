// Can everybody read and use the screen? axe with the rules of WCAG 2.2 AA.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function look(page, only) {
  await page.evaluate(`window.axe ?? (() => {${axe}})()`)
  // resting: colours are wrong while something still fades in
  await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))))
  const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags }
  const { violations } = await page.evaluate(
    (options) => window.axe.run(document, options),
    { runOnly, resultTypes: ['violations'] },
  )
  return violations
    .filter((v) => ['serious', 'critical'].includes(v.impact))
    .map((v) => `${v.id}: ${v.help}\n` + v.nodes.slice(0, 4).map((n) => `    ${n.target} ${n.html.slice(0, 140)}`).join('\n'))
}

/** Nothing serious, in the light and (where it is not said to be enough) in the dark. */
export async function everybodyCanUse(page, { dark = true } = {}) {
  assert.deepEqual(await look(page), [], `${page.url()} in the light`)
  if (!dark) return
  await page.emulateMedia({ colorScheme: 'dark' })
  assert.deepEqual(await look(page, ['color-contrast']), [], `${page.url()} in the dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}
