import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let owner
let claimant
let leader
let card
setting(async () => {
  const company = await Company.found(house.url, '争议分公司')
  leader = await company.person('裴公正', 'branch_manager')
  owner = await company.person('甘先到', 'sales')
  claimant = await company.person('乔后来', 'sales')
  card = await customer(owner, '黄石大冶铜业有限公司', { phone: '0714-6655443' })
})

story('two claim one customer; the manager decides against the earliest record and says why', async () => {
  const page = await open('/conflicts', { as: claimant })
  await page.getByRole('button', { name: '提出归属争议' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('客户', { exact: false }).first().fill('黄石大冶铜业有限公司')
  await dialog.getByLabel('主张的依据', { exact: false }).fill('三月展会上就谈过')
  await everybodyCanUse(page, { dark: false })
  await dialog.getByRole('button', { name: '提出归属争议' }).click()
  await page.getByText('记录最早').first().waitFor()
  await everybodyCanUse(page)

  const judge = await open('/conflicts', { as: leader })
  await judge.getByRole('link', { name: /^GS/ }).first().click()
  await judge.getByText('按最早的记录，应由 甘先到 负责。').waitFor()
  await judge.getByRole('radio', { name: '乔后来' }).check()
  await judge.getByLabel('理由', { exact: false }).fill('由新业务线负责')
  await everybodyCanUse(judge, { dark: false })
  await judge.getByRole('button', { name: '裁定' }).click()
  await judge.getByText('已裁定').first().waitFor()
  await judge.setViewportSize({ width: 390, height: 844 })
  await everybodyCanUse(judge, { dark: false })
  assert.equal((await leader.get(`/customers/${card.id}`)).owner.name, '乔后来')
  assert.ok((await owner.get('/notices')).items.some((n) => n.text.includes('裁定由 乔后来 负责')))
})
