import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let manager
let seller
let other
let client
const at = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString()
/** Due at once, and a little later found to be broken. */
const soon = () => at(3 / 3600)
const broken = async (who, many) => {
  while ((await who.get('/promises/summary')).broken < many) await new Promise((go) => setTimeout(go, 500))
}
const promise = (who, title, dueAt, of = client) =>
  who.post('/promises', { kind: 'follow-up', subjectKind: 'customer', subjectId: of.id, title, dueAt })

setting(async () => {
  company = await Company.found(house.url, '今日分公司')
  const sales = await company.unit(company.branch, 'department', '今日销售部')
  manager = await company.person('管事', 'sales_manager', sales)
  seller = await company.person('跑腿', 'sales', sales)
  other = await company.person('同事', 'sales', sales)
  client = await customer(seller, '今日客户有限公司')
  await customer(seller, '刚到的客户有限公司')
  await promise(seller, '迟了的回访', soon())
  await promise(seller, '月底的回访', at(24 * 20))
  await broken(seller, 1)
  await promise(other, '同事的回访', at(24 * 20), await customer(other, '同事的客户有限公司'))
})

story('what breaks first is on top, says why, and is kept there by keyboard', async () => {
  const page = await open('/', { as: seller })
  const late = page.getByRole('region', { name: '已逾期' })
  await late.getByText('迟了的回访').waitFor()
  await page.getByRole('region', { name: '以后' }).getByText('月底的回访').waitFor()
  await page.getByText('首次联络新客户').first().waitFor()
  await page.getByText('刚到的客户有限公司').first().waitFor()
  await everybodyCanUse(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '为什么是这个期限', exact: false }).waitFor()
  assert.match(page.url(), /\/work\/promises\/\d+/)
  await everybodyCanUse(page)
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => url.pathname === '/')
  await late.getByRole('button', { name: '办结' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('.face').click()
  await page.getByRole('option').first().click()
  await dialog.locator('textarea').fill('已回访')
  await dialog.getByRole('button', { name: '办结' }).click()
  await late.waitFor({ state: 'detached' })
})

story('on a telephone it is one column', async () => {
  const page = await open('/', { as: seller, width: 390, height: 844 })
  await page.getByText('月底的回访').waitFor()
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390)
  await everybodyCanUse(page)
})

story('a superior sees how much each has to do, urges and hands on', async () => {
  const { broken: before } = await seller.get('/promises/summary')
  await promise(seller, '又迟了的回访', soon())
  await broken(seller, before + 1)
  const page = await open('/', { as: manager })
  await page.getByRole('tab', { name: '团队' }).click()
  const first = page.locator('.people tbody tr').first()
  await first.getByText('跑腿').waitFor()
  await page.getByRole('region', { name: '已逾期' }).getByText('又迟了的回访').waitFor()
  await everybodyCanUse(page)
  await page.locator('.late').getByRole('button', { name: '催办' }).click()
  await page.getByText('被催 1 次', { exact: false }).first().waitFor()
  await page.locator('.late').getByRole('button', { name: '改派' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('.face').click()
  await page.getByRole('combobox').fill('同事')
  await page.getByRole('option', { name: '同事' }).first().click()
  await dialog.getByRole('button', { name: '改派', exact: true }).click()
  await page.getByRole('button', { name: '同事', exact: true }).click()
  await page.getByRole('region', { name: '已逾期' }).getByText('又迟了的回访').waitFor()
})
