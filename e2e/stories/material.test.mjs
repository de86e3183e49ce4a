import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let keeper
let seller
setting(async () => {
  company = await Company.found(house.url, '资料分公司')
  keeper = await company.person('资料员', 'custodian')
  seller = await company.person('业寄送', 'sales')
})

story('material is uploaded, sent by link, opened without an account, and its receipt confirmed', async () => {
  const title = '公司介绍' + company.mark
  const library = await open('/materials', { as: keeper })
  await library.getByRole('button', { name: '新增资料' }).click()
  await library.getByLabel('名称').fill(title)
  await library
    .getByLabel('文件')
    .setInputFiles({ name: '介绍.txt', mimeType: 'text/plain', buffer: Buffer.from('第一版') })
  await everybodyCanUse(library, { dark: false })
  await library.getByRole('button', { name: '保存' }).click()
  await library.getByText(title).first().waitFor()
  await everybodyCanUse(library)

  const made = await customer(seller, '收资料' + company.mark)
  const page = await open(`/customers/${made.id}`, { as: seller })
  await page.getByRole('tab', { name: '商机' }).click()
  await page.getByRole('button', { name: '寄资料' }).click()
  await page.getByLabel(title).check()
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('dialog').getByRole('button', { name: '寄资料' }).click()
  await page.getByText('打开 0 次').waitFor()

  const [sent] = await seller.get(`/customers/${made.id}/sendings`)
  const stranger = await open(sent.link, { width: 390, height: 844 })
  await stranger.getByText(title).waitFor()
  await everybodyCanUse(stranger, { dark: false })
  const [download] = await Promise.all([
    stranger.waitForEvent('download'),
    stranger.getByRole('link', { name: '下载' }).click(),
  ])
  assert.equal(download.suggestedFilename(), '介绍.txt')
  const forged = await open(sent.link.slice(0, -3) + 'AAA')
  await forged.getByText('链接', { exact: false }).first().waitFor()

  await page.reload()
  await page.getByText('客户打开了资料页', { exact: false }).waitFor()
  await page.getByRole('tab', { name: '商机' }).click()
  await page.getByText('打开 1 次').waitFor()
  await page.getByRole('button', { name: '确认收到' }).click()
  await page.getByText('已确认收到').waitFor()
})

story('an introducer is entered and an introduction stands on the card', async () => {
  const name = '行业协会' + company.mark
  const page = await open('/introducers', { as: seller })
  await page.getByRole('button', { name: '新增介绍人' }).click()
  await page.getByRole('textbox', { name: '介绍人' }).fill(name)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText(name).waitFor()
  await everybodyCanUse(page)
  const made = await customer(seller, '被引见' + company.mark)
  await page.goto(`/customers/${made.id}`)
  await page.getByRole('tab', { name: '商机' }).click()
  await page.getByRole('button', { name: '记录引见' }).click()
  await page.getByRole('combobox', { name: '介绍人' }).selectOption({ label: name })
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByLabel('结果 ' + name).selectOption('talks')
  await page.getByText('引见之后在洽谈', { exact: false }).waitFor()
  await everybodyCanUse(page, { dark: false })
})
