import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let manager
let seller
setting(async () => {
  company = await Company.found(house.url, '日程分公司')
  const sales = await company.unit(company.branch, 'department', '日程销售部')
  manager = await company.person('日程经理', 'sales_manager', sales)
  seller = await company.person('日程专员', 'sales', sales)
  const client = await customer(seller, '日程客户有限公司')
  const dueAt = new Date(Date.now() + 120_000).toISOString()
  await seller.post('/promises', { kind: 'follow-up', subjectKind: 'customer', subjectId: client.id, title: '回访', dueAt })
})

story('what is due stands in day, week, month and team, by keyboard', async () => {
  const page = await open('/calendar', { as: manager })
  await page.getByRole('heading', { name: '日历', exact: true }).waitFor()
  await everybodyCanUse(page)
  await page.keyboard.press('p')
  await page.locator('.team .chip').filter({ hasText: '日程客户' }).first().waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '日程专员' }).click()
  await page.locator('.week .chip').filter({ hasText: '跟进客户' }).first().waitFor()
  await page.keyboard.press('m')
  await page.locator('.month .chip').filter({ hasText: '跟进客户' }).first().waitFor()
  await everybodyCanUse(page)
  await page.keyboard.press('d')
  await page.locator('ol li.off').first().waitFor()
  await everybodyCanUse(page)
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => /day=\d{4}-\d\d-\d\d/.test(location.search))
})

story('holidays and make-up days are marked in words, on a telephone too', async () => {
  const page = await open('/calendar?view=month&day=2026-10-01', { as: seller, width: 390, height: 844 })
  await page.locator('[data-day="2026-10-01"].holiday').waitFor()
  assert.match(await page.locator('[data-day="2026-10-10"]').innerText(), /班/)
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390)
  await everybodyCanUse(page)
})

story('a calendar program reads by a secret address that can be withdrawn', async () => {
  const page = await open('/account', { as: seller })
  await page.getByRole('button', { name: '生成地址' }).click()
  const address = await page.locator('code').innerText()
  const read = () => fetch(new URL(new URL(address).pathname, house.url))
  const text = await (await read()).text()
  assert.match(text, /^BEGIN:VCALENDAR\r\n/)
  assert.match(text, /日程客户/)
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('地址已撤销').waitFor()
  assert.equal((await read()).status, 404)
})
