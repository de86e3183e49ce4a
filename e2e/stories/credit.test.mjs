import assert from 'node:assert/strict'
import { Company, customer, houseDay } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let seller
let finance
let trusted
setting(async () => {
  company = await Company.found(house.url, '信用分公司')
  finance = await company.person('财信用' + company.mark, 'finance')
  seller = await company.person('业信用' + company.mark, 'sales')
  trusted = await customer(seller, '授信公司' + company.mark)
})

story('a grade is tried before it is handed in, and says why', async () => {
  const page = await open(`/customers/${trusted.id}`, { as: seller })
  await page.getByRole('tab', { name: '客户信用' }).click()
  await page.getByText('未评级').waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '评定等级' }).click()
  const dialog = page.getByRole('dialog')
  for (const select of await dialog.getByRole('combobox').all()) await select.selectOption({ index: 0 })
  await dialog.getByRole('button', { name: '试算' }).click()
  await dialog.getByText('新客户最高 A 级').waitFor()
  await everybodyCanUse(page)
})

story('a held order is released by the right role only', async () => {
  await finance.post(`/credit/accounts/${trusted.id}/freeze`, { reason: '被起诉' })
  const order = await seller.post('/orders', {
    customerId: trusted.id,
    currency: 'CNY',
    lines: [{ name: '货', quantity: '1', price: '500' }],
  })
  const held = await seller.post(`/orders/${order.id}/confirmation`, { version: order.version })
  assert.equal(held.state, 'held')
  const own = await open('/credit?tab=releases', { as: seller })
  await own.getByText(order.number).first().waitFor()
  await own.getByRole('button', { name: '申请放货' }).first().click()
  assert.equal(await own.getByRole('dialog').getByRole('button', { name: '直接放货' }).count(), 0)
  const page = await open('/credit?tab=releases', { as: finance })
  await page.getByRole('listitem').filter({ hasText: order.number }).getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('承诺付款', { exact: false }).first().fill('500')
  await dialog.getByLabel('承诺付款日').fill(houseDay(7))
  await dialog.getByLabel('理由').fill('客户急用')
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '直接放货' }).click()
  await dialog.waitFor({ state: 'hidden' })
  assert.equal((await seller.get(`/orders/${order.id}`)).state, 'confirmed')
})
