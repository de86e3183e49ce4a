import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let sales
let card
setting(async () => {
  const company = await Company.found(house.url, '断线分公司')
  sales = await company.person('连城', 'branch_manager')
  card = await customer(sales, '宜昌西坝船舶有限公司', { remarks: '断线也要打开' })
})

/** Cuts the first request for this, as a change of network does. */
const cutting = (part, cut) => (context) =>
  context.route(
    (url) => !cut.length && part.test(url.pathname),
    (route) => {
      cut.push(route.request().url())
      return route.abort('connectionreset')
    },
  )

for (const [what, part] of [
  ['the program', /assets\/index-.*js$/],
  ['what it is built on', /assets\/library-.*js$/],
  ['its looks', /assets\/index-.*css$/],
  ['its words', /assets\/zh-.*js$/],
  ['a screen', /assets\/CustomerCard-.*js$/],
  ['who is signed in', /api\/session$/],
  ['the customer', /api\/customers\/\d+$/],
  ['the fields', /api\/customers\/fields$/],
])
  story(`the network changes while a page opens and ${what} is lost: it is there a moment later`, async () => {
    const cut = []
    const page = await open(`/customers/${card.id}`, { as: sales, prepare: cutting(part, cut) })
    await page.getByText('断线也要打开').waitFor({ timeout: 10_000 })
    assert.equal(cut.length, 1, `${part} was cut`)
    page.troubles = page.troubles.filter((t) => !t.includes(cut[0]))
  })
