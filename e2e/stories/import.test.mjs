import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { Company } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let custodian
setting(async () => {
  const company = await Company.found(house.url, '导入分公司')
  custodian = await company.person('陶录', 'custodian')
})

// an export of an old system: GB18030, semicolons, a title line, a telephone that is none, a missing name
const dirty = [
  '客户清单 2026;;;;',
  '单位名称;联系电话;手机;邮箱;地址',
  '宜昌峡江造船有限公司;0717-6223344;13907170001;info@xiajiang.example;湖北省宜昌市西陵区',
  '荆州古城纺织有限公司;0716-8112233;13907160002;office@gucheng.example;湖北省荆州市荆州区',
  ';0710-3556677;13907100003;nobody@nowhere.example;湖北省襄阳市',
  '襄阳隆中茶业有限公司;0710-3223344;13907100004;not-a-mail;湖北省襄阳市襄城区',
]

async function upload(page, name, buffer) {
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '下一步：预览' }).waitFor()
}
const figure = async (page, of) => Number(await page.locator('.figures > div', { hasText: of }).locator('b').innerText())

story('a dirty file comes in; its refused rows are corrected and sent again; all of it is undone', async () => {
  const page = await open('/imports', { as: custodian, acceptDownloads: true })
  await page.getByText('把文件拖到这里').waitFor()
  await everybodyCanUse(page)
  await upload(page, '客户清单.csv', new TextEncoder().encode(dirty.join('\r\n')))
})
