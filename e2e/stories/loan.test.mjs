import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let owner
let borrower
let leader
let custodian
let card
setting(async () => {
  const company = await Company.found(house.url, '借阅分公司')
  leader = await company.person('任经理', 'branch_manager')
  custodian = await company.person('穆管', 'custodian')
  owner = await company.person('石有客', 'sales')
  borrower = await company.person('简借阅', 'sales')
  card = await customer(owner, '荆州长江船舶有限公司', { phone: '0716-6655442' })
})

async function approve(as) {
  const page = await open('/approvals', { as })
  await page.getByText('客户资料借阅').first().click()
  await page.getByRole('dialog').getByText('荆州长江船舶有限公司').first().waitFor()
  await page.getByRole('dialog').getByRole('button', { name: /^同意/ }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

story('a file of another is borrowed with leave, read, and given back', async () => {
  const page = await open('/loans', { as: borrower })
  await page.getByRole('button', { name: '申请借阅' }).click()
  const names = page.getByRole('dialog').getByLabel('客户', { exact: true })
  await names.fill('荆州没有这家')
  await names.press('Enter')
  await page.getByLabel('用途').fill('同行业方案参考')
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('没有这个编号或名称的客户', { exact: false }).first().waitFor()
  await page.getByRole('dialog').getByRole('button', { name: /荆州没有这家/ }).click()
  await names.fill('荆州长江船舶有限公司')
  await names.press('Enter')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('审批中').first().waitFor()
  await everybodyCanUse(page)

  await approve(leader)
  await approve(custodian)
  await page.goto(`/customers/${card.id}`)
  await page.getByRole('heading', { name: '荆州长江船舶有限公司' }).waitFor()
  const mine = await open(`/customers/${card.id}`, { as: owner })
  await mine.getByRole('tab', { name: '归属与权限' }).click()
  await mine.getByText('凭借阅单', { exact: false }).first().waitFor()
  await mine.getByRole('tab', { name: '单据' }).click()
  await mine.getByText('简借阅').first().waitFor()
  await everybodyCanUse(mine, { dark: false })

  await page.goto('/loans')
  await page.getByRole('link', { name: /^JY/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '归还' }).click()
  await page.getByRole('dialog').getByText('已了结').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await everybodyCanUse(page, { dark: false })
  const seen = await fetch(`${house.url}/api/customers/${card.id}`, {
    headers: { Cookie: `zhike_session=${borrower.session}` },
  })
  assert.equal(seen.status, 404)
  page.troubles.length = 0
})
