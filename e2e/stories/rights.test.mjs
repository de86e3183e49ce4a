import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
setting(async () => {
  company = await Company.found(house.url, '权限分公司')
})

async function salesWithTwo() {
  const colleague = await company.person('冯邻', 'sales')
  const sales = await company.person('丁限', 'branch_manager')
  const theirs = await customer(colleague, '大连星海渔业有限公司')
  const own = await customer(sales, '大连老虎滩旅游有限公司')
  return { sales, theirs, own }
}

story('another role takes rows away at once: from the list and from the open card, without signing in again', async () => {
  const { sales, theirs, own } = await salesWithTwo()
  const list = await open('/customers', { as: sales })
  await list.getByText(theirs.name).first().waitFor()
  const card = await open(`/customers/${theirs.id}`, { as: sales })
  await card.getByRole('heading', { name: theirs.name }).waitFor()

  const admin = await open(`/people/${sales.id}`, { as: company.admin })
  await admin.getByRole('heading', { name: '丁限' }).first().waitFor()
  await everybodyCanUse(admin)
  await admin.getByRole('checkbox', { name: '业务员', exact: true }).check()
  await admin.getByRole('checkbox', { name: '分公司经理', exact: true }).uncheck()

  await list.getByText(theirs.name).first().waitFor({ state: 'detached' })
  await list.getByText(own.name).first().waitFor()
  await card.getByText('找不到这个客户').waitFor()
  await everybodyCanUse(card)
})

story('a narrower reach of the role does the same for everybody who has it', async () => {
  const { sales, theirs, own } = await salesWithTwo()
  const role = await company.admin.post('/roles', {
    code: 'r' + company.mark.replace(/\W/g, '_').toLowerCase(),
    nameZh: '区域' + company.mark,
    nameEn: 'Region ' + company.mark,
    permissions: [{ operation: 'customer.read', reach: 'branch' }],
    fieldRules: [],
  })
  await company.admin.put(`/people/${sales.id}/roles`, { roleIds: [role.id] })
  const list = await open('/customers', { as: sales })
  await list.getByText(theirs.name).first().waitFor()

  const admin = await open(`/roles/${role.id}`, { as: company.admin })
  await admin.getByRole('checkbox', { name: '查看客户: 本人', exact: true }).click()
  await everybodyCanUse(admin)
  await admin.getByRole('button', { name: '保存' }).click()
  await admin.getByText('已保存，立即生效').waitFor()

  await list.getByText(theirs.name).first().waitFor({ state: 'detached' })
  await list.getByText(own.name).first().waitFor()
})

story('who is suspended is out at once', async () => {
  const { sales, own } = await salesWithTwo()
  const list = await open('/customers', { as: sales })
  await list.getByText(own.name).first().waitFor()
  const admin = await open(`/people/${sales.id}`, { as: company.admin })
  await admin.getByRole('button', { name: '停用' }).click()
  await list.getByRole('heading', { name: '登录知客' }).waitFor()
})
