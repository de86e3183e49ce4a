import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let manager
setting(async () => {
  const company = await Company.found(house.url, '查重分公司')
  manager = await company.person('汪并', 'branch_manager')
})

story('two files of one customer are found, merged field by field, and the merge is undone', async () => {
  const kept = await customer(manager, '杭州钱塘精密机械有限公司', {
    phone: '0571-88112233', remarks: '展会认识', contacts: [{ name: '潘江', mobile: '13905710011', primary: true }],
  })
  const gone = await customer(manager, '钱塘精密机械（杭州）有限公司', {
    phone: '0571-88112233', remarks: '电话咨询', contacts: [{ name: '葛海', mobile: '13905710022', primary: true }],
  })
  await manager.post(`/customers/${gone.id}/notes`, { body: '要样品两件', pinned: false })

  const page = await open('/duplicates', { as: manager })
  await page.getByRole('heading', { name: '查重合并' }).waitFor()
  // a search of few customers has ended before the screen asks how far it is
  await page.route('**/api/jobs', async (asked) => {
    await new Promise((later) => setTimeout(later, 1500))
    await asked.continue()
  })
  await page.getByRole('button', { name: '全库查重' }).click()
  const pair = page.getByRole('button').filter({ hasText: kept.name }).filter({ hasText: gone.name })
  await pair.waitFor({ timeout: 30_000 })
  // what is still held back goes on first
  await page.unrouteAll({ behavior: 'wait' })
  await pair.click()
  await page.getByText('相似原因').waitFor()
  await everybodyCanUse(page)
  await page.getByRole('columnheader').filter({ hasText: kept.number }).getByRole('button', { name: '保留这份，继续合并' }).click()

  await page.getByRole('heading', { name: '合并客户' }).waitFor()
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '备注' }) })
  await row.getByRole('radio').nth(1).check()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '合并', exact: true }).click()
  await page.waitForURL(`**/customers/${kept.id}`)
  await page.getByText('已合并', { exact: true }).waitFor()
  await page.getByText('要样品两件').first().waitFor()
  const merged = await manager.get(`/customers/${kept.id}`)
  assert.equal(merged.remarks, '电话咨询')
  assert.deepEqual(merged.contacts.map((c) => c.name).sort(), ['潘江', '葛海'].sort())

  await page.goto('/merges')
  const entry = page.getByRole('row').filter({ hasText: gone.name })
  await entry.getByRole('button', { name: '撤销' }).click()
  await entry.getByText('已撤销').waitFor()
  await everybodyCanUse(page)
  assert.equal((await manager.get(`/customers/${kept.id}`)).remarks, '展会认识')
  assert.equal((await manager.get(`/customers/${gone.id}`)).contacts[0].name, '葛海')
})
