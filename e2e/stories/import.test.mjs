import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { Company } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'
import { withCell, words } from '../house/workbook.mjs'

let manager
setting(async () => {
  const company = await Company.found(house.url, '导入分公司')
  manager = await company.person('陶录', 'branch_manager')
})

// as an old system gave it out: UTF-16 without a mark, semicolons, a title above the head, one row without a name,
// a telephone number that is none
const dirty = [
  '客户清单 2026;;;',
  '单位名称;联系电话;邮箱;地址',
  '宜昌峡江造船有限公司;0717-6223344;info@xiajiang.example;湖北省宜昌市西陵区',
  '荆州古城纺织有限公司;0716-8112233;office@gucheng.example;湖北省荆州市荆州区',
  ';0710-3556677;nobody@nowhere.example;湖北省襄阳市',
  '随州编钟文化有限公司;号码不详;zhong@bian.example;湖北省随州市',
]

async function bring(page, name, buffer) {
  await page.getByRole('navigation').getByRole('link', { name: '导入' }).click()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('heading', { name: '每一列是什么' }).waitFor()
}
const figures = async (page) => {
  await page.getByRole('button', { name: '撤销整个导入' }).waitFor({ timeout: 30_000 })
  const texts = await page.locator('.figures > div').allInnerTexts()
  return Object.fromEntries(texts.map((t) => t.split(/\s+/).reverse()))
}
const names = async () => (await manager.get('/customers?limit=50')).items.map((row) => row.name).sort()

story('a dirty file comes in; its refused row is corrected and sent again; a whole import is undone', async () => {
  const page = await open('/imports', { as: manager, acceptDownloads: true })
  await page.getByText('把文件拖到这里').waitFor()
  await everybodyCanUse(page)

  await bring(page, '客户清单.csv', Buffer.from(dirty.join('\r\n'), 'utf16le'))
  assert.equal(await page.getByLabel('编码').inputValue(), 'UTF-16LE')
  assert.equal(await page.getByLabel('分隔符').inputValue(), ';')
  assert.equal(await page.getByLabel('跳过行数').inputValue(), '1')
  const address = page.getByRole('row').filter({ has: page.getByText('地址', { exact: true }) })
  await address.getByText('湖北省宜昌市西陵区').waitFor()
  await page.getByRole('row', { name: /单位名称/ }).getByText('名称', { exact: true }).waitFor()
  await everybodyCanUse(page)

  await page.getByRole('button', { name: '下一步：预览' }).click()
  await page.getByText('1 行将被拒绝').waitFor()
  await page.getByRole('row', { name: /荆州古城纺织有限公司/ }).waitFor()
  await page.getByText('没有名称', { exact: false }).first().waitFor()
  await page.getByText('电话号码不正确', { exact: false }).waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '开始导入' }).click()
  const first = await figures(page)
  assert.deepEqual([first['新建'], first['拒绝']], ['3', '1'])
  await everybodyCanUse(page)

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 1 行错误' }).click()])
  const refused = await readFile(await download.path())
  assert.match(words(refused), /0710-3556677.*没有名称/s)
  assert.doesNotMatch(words(refused), /荆州/)

  await bring(page, '改正.xlsx', withCell(refused, 'A2', '襄阳隆中茶业有限公司'))
  await page.getByRole('button', { name: '下一步：预览' }).click()
  await page.getByRole('row', { name: /襄阳隆中茶业有限公司/ }).waitFor()
  await page.getByRole('button', { name: '开始导入' }).click()
  const second = await figures(page)
  assert.deepEqual([second['新建'], second['拒绝']], ['1', '0'])
  assert.equal((await names()).length, 4)

  await page.getByRole('navigation').getByRole('link', { name: '导入' }).click()
  await page.getByRole('link', { name: '客户清单.csv' }).click()
  await page.getByRole('button', { name: '撤销整个导入' }).click()
  await page.getByText('这次导入已经撤销').waitFor({ timeout: 30_000 })
  assert.deepEqual(await names(), ['襄阳隆中茶业有限公司'])
})
