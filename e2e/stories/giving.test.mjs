import assert from 'node:assert/strict'
import { Company, customer, houseDay } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let manager
let strong
let busy
setting(async () => {
  company = await Company.found(house.url, '分配分公司')
  manager = await company.person('经分配', 'branch_manager')
  strong = await company.person('业得力' + company.mark, 'sales')
  busy = await company.person('业繁忙' + company.mark, 'sales')
})
const pooled = async (name, address = '远方') => {
  const made = await customer(manager, name, { address })
  await manager.put(`/customers/${made.id}/owner`, { unitId: company.branch.id, reason: '活动线索' })
}

/** By person: ability, held, given, load. */
async function loads(page) {
  const rows = await page.getByRole('table').first().locator('tbody tr:not(.territory)').all()
  const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
  return Object.fromEntries(cells.map(([name, ...rest]) => [name, rest.slice(0, 4).join(' ')]))
}

story('a territory is laid out, and the leads of a campaign are given out by ability and load', async () => {
  const area = '天河' + company.mark
  for (let at = 0; at < 9; at++) await pooled(`${area}潜客${at}`, `广州市${area}路 ${at} 号`)
  await pooled('远方潜客' + company.mark)
  for (let at = 0; at < 3; at++) await customer(busy, `繁忙老客户${at}${company.mark}`)

  const page = await open('/settings/territories', { as: manager })
  await page.getByRole('button', { name: '新增区域' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill(area)
  await dialog.locator('li input').first().fill(area)
  for (const [name, ability] of [[strong.name, '2'], [busy.name, '1']]) {
    await dialog.getByRole('button', { name: '添加成员' }).click()
    const line = dialog.locator('.member').last()
    await line.getByRole('button', { name: '成员: 选择人员' }).click()
    await page.getByRole('combobox', { name: '查找' }).fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).first().click()
    await line.getByLabel('能力系数').fill(ability)
  }
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText(`${strong.name} × 2、${busy.name} × 1`).waitFor()

  await page.goto('/giving')
  await page.getByText('等待分配 10 个；其中 0 个没有还能接的成员、1 个不属于任何区域，留在公海。').waitFor()
  // twelve for three of ability: eight and four, of which one of them has three already
  assert.deepEqual(await loads(page), { [strong.name]: '2.00 0 +8 4.0', [busy.name]: '1.00 3 +1 4.0' })
  await page.getByRole('row', { name: `${area} 3 +9` }).waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '分配 9 个' }).click()
  await page.getByText('已分配 9 个客户').waitFor()
  await page.getByText('等待分配 1 个').waitFor()
  assert.deepEqual(await loads(page), { [strong.name]: '2.00 8 – 4.0', [busy.name]: '1.00 4 – 4.0' })
  assert.equal((await strong.get('/customers?limit=50')).items.length, 8)

  // more come: the balance is kept, and what was given out before stays in the record
  for (let at = 9; at < 12; at++) await pooled(`${area}潜客${at}`, `广州市${area}路 ${at} 号`)
  const phone = await open('/giving', { as: manager, width: 390, height: 844 })
  await phone.getByRole('button', { name: '分配 3 个' }).click()
  await phone.getByText('等待分配 1 个').waitFor()
  assert.deepEqual(await loads(phone), { [strong.name]: '2.00 10 – 5.0', [busy.name]: '1.00 5 – 5.0' })
  await phone.getByText('分出 9 个，留下 1 个').click()
  await everybodyCanUse(phone)
  await phone.getByRole('link', { name: '公海' }).last().click()
  await phone.getByText('远方潜客' + company.mark).waitFor()
})

story('a territory keeps its place when it is changed, and says who of it has left', async () => {
  const leaver = await company.person('业离开', 'sales')
  const named = (name, position, members) => ({
    name: name + company.mark,
    position,
    criteria: { field: 'name', op: 'contains', value: name + company.mark },
    active: true,
    members: members.map((each) => ({ personId: each.id, ability: 1 })),
  })
  await manager.post('/territories', named('先来区', 500, [strong, leaver]))
  await manager.post('/territories', named('后到区', 600, [busy]))
  await company.admin.post(`/people/${leaver.id}/departure`, { on: houseDay() })
  const page = await open('/settings/territories', { as: manager })
  await page.getByText('先来区' + company.mark).first().click()
  const dialog = page.getByRole('dialog')
  assert.equal(await dialog.getByLabel('次序').inputValue(), '500')
  await dialog.getByText('已不在职，保存前请去掉').waitFor()
  await everybodyCanUse(page, { dark: false })
  await dialog.getByRole('button', { name: '去掉这个成员' }).last().click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const names = (await manager.get('/territories')).map((each) => each.name)
  assert.ok(names.indexOf('先来区' + company.mark) < names.indexOf('后到区' + company.mark))
})
