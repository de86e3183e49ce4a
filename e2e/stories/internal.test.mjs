import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let leader
let seller
let other
setting(async () => {
  company = await Company.found(house.url, '内部服务分公司')
  leader = await company.person('温总', 'branch_manager')
  seller = await company.person('纪联系', 'sales')
  other = await company.person('邱同城', 'sales')
})

story('a department is made a customer of the others, with the people who work there', async () => {
  const unit = await company.unit(company.branch, 'department', '设备维修部')
  await company.person('修师傅', 'technician', unit)
  const page = await open('/organisation', { as: company.admin })
  await page.getByRole('treeitem').filter({ hasText: '设备维修部' }).click()
  await page.getByRole('button', { name: '开立为内部客户' }).click()
  await page.getByRole('heading', { name: '设备维修部' }).waitFor()
  await page.getByText('内部客户').first().waitFor()
  await page.getByRole('tab', { name: '联系人' }).click()
  await page.getByText('修师傅').waitFor()
  await everybodyCanUse(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await everybodyCanUse(page, { dark: false })
  await page.goto('/organisation')
  await page.getByRole('treeitem').filter({ hasText: '设备维修部' }).click()
  await page.getByRole('link', { name: '内部客户档案' }).waitFor()
})

story('a talk is corrected by who recorded it', async () => {
  const card = await customer(seller, '营口渤海橡胶有限公司')
  await seller.post('/talks', { customerId: card.id, way: 'phone', summary: '对方要三十吨', result: 'reached' })
  const page = await open('/talks', { as: seller })
  await page.getByRole('button', { name: '更正' }).click()
  await page.getByLabel('内容', { exact: false }).first().fill('对方要十三吨')
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('对方要十三吨').waitFor()
  await page.getByText('更正过', { exact: false }).waitFor()
  const theirs = await open('/talks', { as: leader })
  await theirs.getByText('对方要十三吨').waitFor()
  assert.equal(await theirs.getByRole('button', { name: '更正' }).count(), 0)
})

story('from the merge desk a customer of two owners is disputed', async () => {
  const one = await customer(seller, '盘锦湿地米业有限公司')
  const two = await customer(other, '盘锦湿地米业有限责任公司')
  const page = await open(`/merge/${one.id}/${two.id}`, { as: leader })
  await page.getByRole('button', { name: '提出归属争议' }).click()
  await page.getByLabel('依据', { exact: false }).first().fill('两人都说是自己的客户')
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('dialog').getByRole('button').last().click()
  await page.getByText('纪联系').first().waitFor()
  await page.getByText('邱同城').first().waitFor()
})
