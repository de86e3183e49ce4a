import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let sales
let theirs
let own
setting(async () => {
  company = await Company.found(house.url, '权限分公司')
  const colleague = await company.person('冯邻', 'branch_manager')
  sales = await company.person('丁限', 'branch_manager')
  theirs = await customer(colleague, '大连星海渔业有限公司')
  own = await customer(sales, '大连老虎滩旅游有限公司')
})

story('another role takes rows away at once: from the list and from the open card, without signing in again', async () => {
  const list = await open('/customers', { as: sales })
  await list.getByText(theirs.name).waitFor()
  const card = await open(`/customers/${theirs.id}`, { as: sales })
  await card.getByRole('heading', { name: theirs.name }).waitFor()

  const admin = await open(`/people/${sales.id}`, { as: company.admin })
  await admin.getByRole('heading', { name: '丁限' }).waitFor()
  await everybodyCanUse(admin)
  await admin.getByRole('checkbox', { name: '分公司经理' }).uncheck()
  await admin.getByRole('checkbox', { name: '业务员' }).check()

  await list.getByText(theirs.name).waitFor({ state: 'detached' })
  await list.getByText(own.name).waitFor()
  await card.getByText('找不到这个客户').waitFor()
  await everybodyCanUse(card)
})
