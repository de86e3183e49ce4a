import assert from 'node:assert/strict'
import { Company } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let admin
let agent
let company
setting(async () => {
  company = await Company.found(house.url, '日历分公司')
  admin = await company.person('历有序', 'administrator')
  agent = await company.person('时分', 'agent')
})
const told = (page) => page.locator('.result b').innerText()

story('a calendar of night shifts is made, set, tried and given to a branch', async () => {
  const page = await open('/settings/calendars', { as: admin })
  await page.getByRole('button', { name: '新建日历' }).click()
  const name = '夜班' + company.mark
  await page.getByLabel('名称', { exact: false }).first().fill(name)
  await page.getByLabel('星期一 1 开始').fill('22')
  await page.getByLabel('星期一 1 结束').fill('6')
  await page.getByLabel('星期一 1 结束').press('Tab')
  await page.getByRole('button', { name: '移除 13:00–18:00' }).first().click()
  await page.getByRole('button', { name: '用于周一至周五' }).first().click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name }).waitFor()
  await everybodyCanUse(page)

  await page.locator('[data-day$="-03-31"]').click()
  await page.getByRole('radio', { name: '放假' }).click()
  await page.getByLabel('名称（中文）').fill('盘点')
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('[data-day$="-03-31"].own').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.locator('[data-day$="-03-31"]:not(.own)').waitFor()

  await page.getByRole('tab', { name: '试算' }).click()
  await page.getByLabel('从', { exact: true }).fill('2026-02-13T23:00')
  await page.getByLabel('时长').fill('8')
  await page.getByText('调休上班').first().waitFor()
  // Friday 13 February until six, then the make-up Saturday from ten in the evening
  await page.waitForFunction(() => document.querySelector('.result b')?.textContent === '2026-02-14 23:00')
  assert.equal(await told(page), '2026-02-14 23:00')
  await everybodyCanUse(page)

  await page.getByRole('tab', { name: '使用部门' }).click()
  await page.getByLabel('日历分公司').selectOption({ label: name })
  await page.getByText('“日历分公司”的日历已改').waitFor()
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByText('该日历有 1 处在用', { exact: false }).waitFor()
})

story('holidays come from a file; a bad one names its lines and changes nothing', async () => {
  const page = await open('/settings/calendars', { as: admin })
  await page.getByRole('tab', { name: '节假日' }).click()
  const bring = (text) =>
    page.locator('input[type=file]').setInputFiles({ name: '2041.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await bring('2041-13-01,休,元旦\n2041-01-05,也许,元旦\n')
  await page.getByText('第 1 行', { exact: false }).waitFor()
  await page.getByText('第 2 行', { exact: false }).waitFor()
  await everybodyCanUse(page)
  await bring('2041-01-01..2041-01-03,休,元旦\n2041-01-05,班,元旦\n')
  await page.getByText('4 天（2041）').waitFor()
  await page.getByRole('button', { name: '采用' }).click()
  await page.getByRole('row', { name: /2041/ }).getByText('录入').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('row', { name: /2041/ }).waitFor({ state: 'detached' })
})

story('who may not set up calendars can look and try, on a telephone too', async () => {
  const page = await open('/settings/calendars', { as: agent, width: 390, height: 844 })
  await page.locator('.months').waitFor()
  assert.equal(await page.getByRole('button', { name: '新建日历' }).count(), 0)
  await page.locator('[data-day$="-03-31"]').click()
  assert.equal(await page.getByRole('dialog').count(), 0)
  await page.getByRole('tab', { name: '时段' }).click()
  assert.equal(await page.getByLabel('名称', { exact: false }).first().isDisabled(), true)
  await everybodyCanUse(page, { dark: false })
})
