import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let sales
setting(async () => {
  const company = await Company.found(house.url, '档案分公司')
  sales = await company.person('韩档', 'branch_manager')
})

const fact = (page, label) => page.locator('.fact').filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) })

async function write(page, label, text) {
  await fact(page, label).locator('dd').click()
  await fact(page, label).getByRole('textbox').fill(text)
  await fact(page, label).getByRole('button', { name: '保存' }).click()
}

story('a value is changed in place, undone, changed again; the history says who, from what to what', async () => {
  const card = await customer(sales, '武汉长堤仪器有限公司', { phone: '027-82345678', remarks: '老客户介绍' })
  const page = await open(`/customers/${card.id}`, { as: sales })
  await write(page, '备注', '年底续签')
  await page.getByText('已保存').waitFor()
  await fact(page, '备注').getByText('年底续签').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await fact(page, '备注').getByText('老客户介绍').waitFor()
  await page.waitForFunction(async (id) => (await (await fetch('/api/customers/' + id)).json()).remarks === '老客户介绍', card.id)

  await write(page, '备注', '改由采购部联系')
  await fact(page, '备注').getByText('改由采购部联系').waitFor()
  await page.getByRole('tab', { name: '变更历史' }).click()
  const entries = page.getByRole('tabpanel').getByRole('listitem')
  const newest = entries.filter({ hasText: '改由采购部联系' })
  await newest.getByText('老客户介绍').waitFor()
  await newest.getByText('韩档').waitFor()
  assert.equal(await entries.filter({ hasText: '年底续签' }).count(), 2, 'there and back again')
  await everybodyCanUse(page)

  const now = await sales.get(`/customers/${card.id}`)
  await sales.patch(`/customers/${card.id}`, { version: now.version, changes: { short_name: '长堤' } })
  await page.reload()
  await page.getByRole('tab', { name: '变更历史' }).click()
  await newest.getByRole('button', { name: '修改前的档案' }).click()
  await page.getByText(/这是 .* 的档案/).waitFor()
  const past = fact(page, '备注')
  await past.getByText('老客户介绍').waitFor()
  assert.match(await past.getAttribute('class'), /differs/)
  assert.match(await fact(page, '简称').getAttribute('class'), /differs/, 'empty then, not now')
  assert.equal(await fact(page, '电话').getAttribute('class').then((c) => c.includes('differs')), false)
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '回到现在' }).click()
  await newest.waitFor()
})

story('two people change the same customer: the later is told and shown what is there now', async () => {
  const card = await customer(sales, '南昌洪都桥梁有限公司', { remarks: '甲' })
  const page = await open(`/customers/${card.id}`, { as: sales })
  await fact(page, '备注').getByText('甲').waitFor()
  await sales.patch(`/customers/${card.id}`, { version: card.version, changes: { remarks: '乙' } })
  await write(page, '备注', '丙')
  await page.locator('.toast.bad').waitFor()
  await fact(page, '备注').getByText('乙').waitFor()
})
