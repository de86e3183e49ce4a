import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let sales
const name = '重庆曾家岩银杏乐器有限公司'
setting(async () => {
  const company = await Company.found(house.url, '查找分公司')
  sales = await company.person('苏寻', 'branch_manager')
  await customer(sales, name, { contacts: [{ name: '单雪莲', mobile: '13908067745', primary: true }] })
  for (const other of ['重庆江北机械有限公司', '成都银杏酒店管理有限公司', '贵阳乐器行']) await customer(sales, other)
})

const ways = [
  ['characters from the middle of the name', '家岩银', name],
  ['pinyin', 'yinxingyueqi', name],
  ['initials', 'yxyq', name],
  ['the last four digits of a telephone number', '7745', name],
  ['a contact', '单雪莲', name],
]
for (const [way, typed, found] of ways)
  story(`while the phone rings, a customer is found by ${way} and opened with Enter`, async () => {
    const page = await open('/', { as: sales })
    await page.getByRole('heading', { name: /苏寻/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(typed)
    const first = page.getByRole('option').first()
    await first.filter({ hasText: found }).waitFor()
    if (way === 'pinyin') await everybodyCanUse(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: found }).waitFor()
  })

story('what does not exist is said so, with what to try next', async () => {
  const page = await open('/customers', { as: sales })
  await page.getByRole('heading', { name: '客户' }).first().waitFor()
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('绝无此户')
  await page.getByText('没有找到').waitFor()
  assert.equal(await page.getByRole('option').count(), 0)
})
