import assert from 'node:assert/strict'
import { Company, customer, houseDay } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let seller
let finance
let owing
setting(async () => {
  company = await Company.found(house.url, '应收分公司')
  seller = await company.person('业应收' + company.mark, 'sales')
  finance = await company.person('财应收' + company.mark, 'finance')
  owing = await customer(seller, '欠款公司' + company.mark)
  await finance.post('/invoices', { customerId: owing.id, currency: 'CNY', amount: '1234.50', dueOn: houseDay() })
})

story('the ageing is a picture that opens its papers', async () => {
  const page = await open('/receivables', { as: seller })
  await page.getByRole('img', { name: /各账龄段/ }).waitFor()
  await page.getByText('以表格查看').click()
  await everybodyCanUse(page)
  await page.getByRole('rowheader', { name: '未到期' }).getByRole('button').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('1,234.50').waitFor()
  await drawer.getByRole('link', { name: owing.name }).waitFor()
  const phone = await open('/receivables', { as: seller, width: 390, height: 844 })
  await phone.getByRole('link', { name: owing.name }).waitFor()
  await everybodyCanUse(phone)
})

story('a statement is made, handed over as a link, disputed and confirmed without an account', async () => {
  const { ids } = await seller.post('/statements', {
    customerId: owing.id,
    fromOn: houseDay(),
    toOn: houseDay(),
    currency: 'CNY',
  })
  const page = await open(`/statements/${ids[0]}`, { as: seller })
  await page.getByRole('dialog').getByRole('button', { name: '送客户' }).click()
  await page.getByRole('dialog').getByText('已送出').waitFor()
  await everybodyCanUse(page)
  const { link } = await seller.get(`/statements/${ids[0]}`)
  const guest = await open(link, { width: 390, height: 844 })
  await guest.getByRole('heading', { name: owing.name }).waitFor()
  await guest.getByLabel('您的姓名').fill('王会计')
  await guest.getByLabel('差异说明').fill('少一张发票')
  await everybodyCanUse(guest)
  await guest.getByRole('button', { name: '有差异，提出异议' }).click()
  await guest.getByText('王会计 有异议：少一张发票').waitFor()
  await guest.getByLabel('差异说明').fill('')
  await guest.getByRole('button', { name: '核对无误，确认' }).click()
  await guest.getByText('王会计 已确认').waitFor()
  assert.equal((await seller.get(`/statements/${ids[0]}`)).state, 'confirmed')
})
