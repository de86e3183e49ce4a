import assert from 'node:assert/strict'
import { Company, customer, houseDay } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let seller
let chief
let finance
let made
setting(async () => {
  company = await Company.found(house.url, '价值分公司')
  seller = await company.person('业价值', 'sales')
  chief = await company.person('经价值', 'branch_manager')
  finance = await company.person('财价值', 'finance')
  made = await customer(seller, '价值客户' + company.mark, { source: 'referral' })
  await seller.post('/talks', {
    customerId: made.id,
    way: 'phone',
    summary: '谈到续约',
    result: 'reached',
    at: new Date(Date.now() - 3_600_000).toISOString(),
  })
})

/** Counted a moment after the deed. */
async function counted(caller) {
  for (let tries = 0; tries < 100; tries++) {
    const worth = await caller.get(`/customers/${made.id}/worth`)
    if (worth.figures.length) return worth
    await new Promise((go) => setTimeout(go, 100))
  }
  throw new Error('the worth is not counted')
}

story('finance says what a call costs, everybody is counted anew, and the card tells how', async () => {
  const page = await open('/value/methods', { as: finance })
  await page.getByLabel('活动', { exact: true }).selectOption({ label: '通话与面谈' })
  await page.getByLabel('单位成本').fill('18.40')
  await page.getByLabel('起始日期').fill(houseDay(-30))
  await page.getByLabel('起始日期').press('Tab')
  await page.getByRole('button', { name: '设置', exact: true }).click()
  await page.getByText('18.40 / 次').waitFor()
  await everybodyCanUse(page)
  const job = await finance.post('/value/computations')
  assert.equal((await finance.finished(job)).state, 'done')
  await counted(chief)

  const card = await open(`/customers/${made.id}`, { as: chief })
  await card.getByRole('tab', { name: '价值' }).click()
  await card.getByText('客户净利润', { exact: true }).click()
  await card.getByText('毛利 − 接触成本（含礼品与奖励）= 0.00 − 18.40。').waitFor()
  await everybodyCanUse(card)
  await card.getByRole('button', { name: '看明细' }).first().click()
  const drawer = card.getByRole('dialog')
  await drawer.getByText('通话与面谈').waitFor()
  await drawer.getByText('18.40', { exact: true }).waitFor()
  await everybodyCanUse(card, { dark: false })
})

story('a manager looks at the pyramid and opens the customers of a layer', async () => {
  await counted(chief)
  const page = await open('/value', { as: chief })
  await page.getByRole('heading', { name: '客户金字塔' }).waitFor()
  const panel = page.locator('section', { has: page.getByRole('heading', { name: '客户金字塔' }) })
  await panel.locator('svg').waitFor()
  await everybodyCanUse(page)
  await panel.getByText('以表格查看').click()
  await panel.getByRole('button', { name: '铅' }).click()
  await page.waitForURL(/tier=lead/)
  await page.getByRole('link', { name: made.name }).waitFor()
  await page.getByLabel('层级').selectOption('platinum')
  await page.getByText('还没有数字').waitFor()
  await everybodyCanUse(page)
})

story('a seller sees what theirs bought, and nothing of profit', async () => {
  const phone = await open('/value', { as: seller, width: 390, height: 844 })
  await phone.getByRole('heading', { name: 'RFM 方格' }).waitFor()
  await phone.getByRole('heading', { name: '按来源的销售额' }).waitFor()
  assert.equal(await phone.getByRole('heading', { name: '客户金字塔' }).count(), 0)
  await everybodyCanUse(phone)
  await phone.goto(`/customers/${made.id}`)
  await phone.getByRole('tab', { name: '价值' }).click()
  await phone.getByText('年销售额', { exact: true }).waitFor()
  assert.equal(await phone.getByText('客户净利润').count(), 0)
})
