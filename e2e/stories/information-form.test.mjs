import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let seller
let manager
let custodian
let card
setting(async () => {
  const company = await Company.found(house.url, '档案分公司')
  manager = await company.person('岳审', 'branch_manager')
  seller = await company.person('安收集', 'sales')
  custodian = await company.person('关档', 'custodian')
  // nobody is their manager by name: the leader of the branch reviews
  card = await customer(seller, '宜昌三峡机电有限公司', { phone: '0717-6655441' })
})

story('what a seller collected is reviewed, entered, sent on and archived', async () => {
  const page = await open(`/customers/${card.id}`, { as: seller })
  await page.getByRole('tab', { name: '单据' }).click()
  await page.getByRole('button', { name: '填写信息档案' }).click()
  await page.getByLabel('地址', { exact: false }).first().fill('宜昌市西陵区夷陵大道 8 号')
  await page.getByLabel('说明').fill('走访所得')
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.locator('.badge', { hasText: '审核中' }).first().waitFor()
  const number = await page.getByRole('dialog').getByText(/^DA\d+/).first().innerText()
  await everybodyCanUse(page)

  const review = await open('/approvals', { as: manager })
  // the menu reads the same words across two of its lines
  await review.getByRole('main').getByText('客户信息档案').first().click()
  await review.getByRole('dialog').getByText('宜昌市西陵区夷陵大道 8 号（原：空）').waitFor()
  await review.getByRole('dialog').getByRole('link', { name: /宜昌三峡/ }).click()
  await review.getByText('宜昌市西陵区夷陵大道 8 号', { exact: true }).waitFor()
  await review.goBack()
  const decided = review.waitForResponse((r) => r.request().method() === 'POST' && r.url().includes('/approvals/'))
  await review.getByRole('dialog').getByRole('button', { name: /^同意/ }).click()
  await decided
  assert.equal((await seller.get(`/customers/${card.id}`)).address, '宜昌市西陵区夷陵大道 8 号')

  const desk = await open('/forms', { as: custodian })
  await desk.getByRole('tab', { name: /等我送出/ }).click()
  await everybodyCanUse(desk, { dark: false })
  await desk.getByRole('link', { name: number }).click()
  await desk.getByRole('button', { name: '送市场部' }).click()
  await desk.getByLabel('原件存放位置').fill('A 柜 3 层')
  await desk.getByRole('button', { name: '归档', exact: true }).click()
  await desk.locator('.badge', { hasText: '已归档' }).first().waitFor()
  await everybodyCanUse(desk, { dark: false })
  await desk.setViewportSize({ width: 390, height: 844 })
  await everybodyCanUse(desk, { dark: false })
})
