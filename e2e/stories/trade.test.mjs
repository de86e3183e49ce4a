import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let seller
let finance
setting(async () => {
  company = await Company.found(house.url, '交易分公司')
  seller = await company.person('业成交', 'sales')
  finance = await company.person('财清账', 'finance')
})
const narrow = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }

async function bothWidths(page) {
  await everybodyCanUse(page)
  await page.setViewportSize(narrow)
  await everybodyCanUse(page, { dark: false })
  await page.setViewportSize(wide)
}

story('a quote is accepted, the order delivered, invoiced and paid', async () => {
  const buyer = await customer(seller, '买方' + company.mark)
  const quote = await seller.post('/quotes', {
    customerId: buyer.id,
    currency: 'CNY',
    lines: [{ name: '水泵', quantity: 3, price: 33.335 }],
  })
  const page = await open(`/quotes/${quote.id}`, { as: seller })
  await page.getByRole('heading', { name: quote.number }).waitFor()
  await bothWidths(page)
  await page.getByRole('button', { name: '客户接受，转订单' }).click()
  await page.waitForURL(/\/orders\/\d+$/)
  const id = page.url().split('/').at(-1)
  await page.getByRole('button', { name: '确认订单' }).click()
  await page.getByRole('button', { name: '发货' }).click()
  const dialog = page.getByRole('dialog')
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('已发完').first().waitFor()
  await bothWidths(page)

  const desk = await open(`/orders/${id}`, { as: finance })
  await desk.getByRole('button', { name: '开票' }).click()
  await everybodyCanUse(desk)
  await desk.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  const paid = await finance.post('/payments', {
    customerId: buyer.id,
    currency: 'CNY',
    amount: 100.01,
    receivedOn: new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }),
    method: 'transfer',
    oldest: false,
  })
  await desk.goto(`/payments/${paid.id}`)
  await bothWidths(desk)
  await desk.getByRole('button', { name: '核销最早到期的' }).click()
  await desk.getByRole('button', { name: '撤回' }).waitFor()
  await desk.goto('/invoices')
  await desk.getByRole('tab', { name: '全部' }).click()
  await desk.getByRole('row', { name: new RegExp('买方' + company.mark) }).waitFor()
  await bothWidths(desk)
  const trade = await finance.get(`/customers/${buyer.id}/trade`)
  assert.equal(Number(trade.owed), 0)
  assert.equal(Number(trade.bought), 100.01)
})

story('every list of trade can be used at both widths', async () => {
  const page = await open('/orders', { as: finance })
  for (const path of ['/orders', '/quotes', '/contracts', '/invoices', '/payments', '/products', '/order-imports']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await bothWidths(page)
  }
})
