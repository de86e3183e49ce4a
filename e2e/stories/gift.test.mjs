import { Company, customer, houseDay } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let seller
let finance
setting(async () => {
  company = await Company.found(house.url, '礼品分公司')
  seller = await company.person('业送礼' + company.mark, 'sales')
  finance = await company.person('财务' + company.mark, 'finance')
})

story('a gift is asked for within the budget', async () => {
  const one = await customer(seller, '收礼客户' + company.mark)
  await seller.post('/gifts', {
    customerId: one.id,
    receiver: '张经理',
    occasion: 'birthday',
    gift: '蛋糕',
    tier: 'low',
    quantity: 1,
    price: '100.00',
    deliverOn: houseDay(0),
  })
  const page = await open('/gifts', { as: seller })
  await page.getByRole('link', { name: '收礼客户' + company.mark }).waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: /^LP/ }).first().click()
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByText('本部门当年没有礼品预算').first().waitFor()
  await everybodyCanUse(page)
})

story('the stock and the budgets are there for those who keep them', async () => {
  const page = await open('/gifts', { as: finance })
  await page.getByRole('tab', { name: '预算' }).click()
  await page.getByRole('button', { name: '设定预算' }).waitFor()
  await everybodyCanUse(page)
  const phone = await open('/gifts', { as: seller, width: 390, height: 844 })
  await phone.getByRole('tab', { name: '库存台账' }).click()
  await everybodyCanUse(phone)
})
