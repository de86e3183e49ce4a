import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { choose, house, open, setting, story } from '../house/stage.mjs'

let leaver
let heir
let other
let leader
let custodian
setting(async () => {
  const company = await Company.found(house.url, '移交分公司')
  leader = await company.person('钟移交', 'branch_manager')
  leaver = await company.person('林将离', 'sales')
  heir = await company.person('谢接手', 'sales')
  other = await company.person('马接手', 'sales')
  custodian = await company.person('易监交', 'custodian')
  for (const name of ['鄂州葛店生物有限公司', '随州专用汽车有限公司', '恩施硒茶有限公司'])
    await customer(leaver, name, { phone: '0711-6655444' })
})

story('all customers of a person go to two others; both and the supervisor sign', async () => {
  const page = await open('/handovers', { as: leader })
  await page.getByRole('link', { name: '移交客户' }).first().click()
  await choose(page, '原负责人', '林将离')
  await page.getByRole('link', { name: '随州专用汽车有限公司', exact: true }).waitFor()
  await everybodyCanUse(page, { dark: false })
  await choose(page, '接收人 1', '谢接手')
  await page.getByLabel('接收人 1 的客户数').fill('1')
  await page.getByRole('button', { name: '再加一人' }).click()
  await choose(page, '接收人 2', '马接手')
  await page.getByLabel('原因', { exact: false }).fill('林将离离职')
  await choose(page, '监交人', '易监交')
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '移交 3 个客户' }).click()
  await page.getByRole('heading', { name: /移交单/ }).waitFor()
  await everybodyCanUse(page)
  const path = new URL(page.url()).pathname
  assert.equal((await leader.get('/customers?q=恩施硒茶')).items[0].owner.name, '马接手')

  const sign = await open(path, { as: custodian })
  await sign.getByRole('button', { name: '签字确认' }).click()
  await sign.getByRole('button', { name: '签字确认' }).waitFor({ state: 'detached' })
  await sign.setViewportSize({ width: 390, height: 844 })
  await everybodyCanUse(sign, { dark: false })
  const mine = await open('/customers', { as: heir })
  await mine.getByText('鄂州葛店生物有限公司').first().waitFor()
  assert.ok((await other.get('/notices')).items.length > 0)
})
