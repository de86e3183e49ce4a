import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { choose, house, open, setting, story } from '../house/stage.mjs'

let manager
let seller
let other
let company
setting(async () => {
  company = await Company.found(house.url, '首联分公司')
  manager = await company.person('经首联', 'branch_manager')
  seller = await company.person('业初', 'sales')
  other = await company.person('业接手', 'sales')
})

story('a new customer waits for its first contact until a call is recorded', async () => {
  const name = '晨星首联' + company.mark
  const made = await customer(seller, name)
  const page = await open('/first-contacts', { as: seller })
  await page.getByRole('link', { name }).waitFor()
  await page.getByText('剩 7 天').first().waitFor()
  await everybodyCanUse(page)
  await page.goto(`/customers/${made.id}`)
  await page.getByText('尚未联络').waitFor()
  await page.getByRole('button', { name: '记录联络' }).click()
  await page.getByLabel('对方是谁').fill('陈总')
  await page.getByLabel('谈了什么').fill('约下周看样品')
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('首次联络').first().waitFor()
  await page.getByText('陈总 约下周看样品').waitFor()
  assert.equal(await page.getByText('尚未联络').count(), 0)
})

story('a cold call says how many are left and is refused beyond them', async () => {
  const made = await customer(seller, '陌生首联' + company.mark)
  for (let i = 0; i < 2; i++)
    await seller.post(`/customers/${made.id}/contact-records`, { way: 'call', cold: true, reached: false })
  const page = await open(`/customers/${made.id}`, { as: seller })
  await page.getByRole('button', { name: '记录联络' }).click()
  await page.getByLabel('陌生电话').check()
  await page.getByText('还可打 0 次').waitFor()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('这个客户的陌生电话已达上限').waitFor()
})

story('the manager hands a customer to a colleague, on a telephone', async () => {
  const name = '转交首联' + company.mark
  await customer(seller, name)
  const page = await open('/first-contacts', { as: manager, width: 390, height: 844 })
  const row = page.getByRole('row', { name: new RegExp(name) })
  await row.getByRole('button', { name: '转交他人' }).click()
  await choose(page, '新负责人', '业接手')
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('dialog').getByRole('button', { name: '转交他人' }).click()
  await page.getByText(`「${name}」已转交 业接手`).waitFor()
  const mine = await other.get('/first-contacts')
  assert.ok(mine.items.some((line) => line.customer.name === name))
})
