import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let manager
let operator
setting(async () => {
  company = await Company.found(house.url, '关怀分公司')
  manager = await company.person('客服经理' + company.mark, 'service_manager')
  operator = await company.person('短信管理' + company.mark, 'message_operator')
})

story('the matrix is changed with a preview of what it would change', async () => {
  const page = await open('/care/matrix', { as: manager })
  await page.getByRole('row', { name: /半月致电/ }).waitFor()
  await page.getByRole('row', { name: /转介绍奖励/ }).getByText('300').waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: /^答谢会 关注/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('凭证').selectOption('note')
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '确定' }).click()
  await page.getByRole('button', { name: '预览变化' }).click()
  await page.getByText('将会改变').waitFor()
})

story('the list of the day names who is on duty', async () => {
  const page = await open('/care/wishes', { as: operator })
  await page.getByText('今日经办').waitFor()
  await everybodyCanUse(page)
  const phone = await open('/care/wishes', { as: operator, width: 390, height: 844 })
  await phone.getByText('今日经办').waitFor()
  await everybodyCanUse(phone)
})

story('an opinion is owed an answer, and coverage opens the customer', async () => {
  const seller = await company.person('业关怀' + company.mark, 'sales')
  const one = await customer(seller, '意见客户' + company.mark)
  await seller.post(`/customers/${one.id}/opinions`, { way: 'call', said: '送货太慢' })
  const page = await open('/care', { as: seller })
  await page.getByRole('button', { name: /^意见答复/ }).first().click()
  await page.getByRole('link', { name: '意见客户' + company.mark }).waitFor()
  await everybodyCanUse(page)
  assert.ok((await seller.get(`/customers/${one.id}/care`)).items.length > 0)
})

story('a customer who wants to leave is understood first', async () => {
  const seller = await company.person('业挽留' + company.mark, 'sales')
  const one = await customer(seller, '挽留客户' + company.mark)
  await seller.post('/retentions', { customerId: one.id, said: '想换供应商' })
  const page = await open('/retentions', { as: seller })
  await page.getByRole('link', { name: '挽留客户' + company.mark }).waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: /^WL/ }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('请先写明离开的原因').first().waitFor()
  await everybodyCanUse(page)
})
