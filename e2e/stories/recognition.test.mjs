import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let seller
let head
let technology
let quality
let general
setting(async () => {
  company = await Company.found(house.url, '认定分公司')
  const sales = await company.unit(company.branch, 'department', '认定销售部')
  seller = await company.person('业认定', 'sales', sales)
  head = await company.person('部主管', 'department_manager')
  technology = await company.person('技负责', 'technology_manager')
  quality = await company.person('质负责', 'quality_manager')
  general = await company.person('总拍板', 'general_manager')
})
const next = (page) => page.getByRole('button', { name: '完成，进入下一步' }).click()

async function agree(who) {
  const page = await open('/approvals', { as: who })
  const waiting = await who.get('/approvals?box=waiting')
  for (const row of waiting.items) {
    const one = await who.get(`/approvals/${row.id}`)
    const task = row.taskId ?? one.myTask
    await who.post(`/approvals/${row.id}/decision`, { taskId: task, verdict: 'approve', comment: '同意' })
  }
  await page.close()
}

story('a new customer is recognised from the six principles to the archive', async () => {
  const name = '启明认定' + company.mark
  const made = await customer(seller, name)
  const page = await open(`/customers/${made.id}`, { as: seller })
  await page.getByRole('tab', { name: '商机' }).click()
  await page.getByRole('button', { name: '开始认定' }).click()
  await page.getByRole('heading', { name: '六原则评分' }).waitFor()
  await everybodyCanUse(page)
  await next(page)
  await page.getByText('尚未打分').first().waitFor()
  const opened = Number(new URL(page.url()).pathname.split('/').pop())
  const { version } = await seller.get(`/recognitions/${opened}`)
  await seller.put(`/recognitions/${opened}/principles`, {
    principles: { cost: { score: 0, veto: true, reason: '主管否决' } },
    version,
  })
  await next(page)
  await page.getByText('记录已被别人修改').waitFor()
  await page.reload()
  await page.getByRole('checkbox', { name: '成本水平' }).uncheck()
  for (const p of ['设备与技术保证质量', '按时供货的管理', '经营管理、财务与信用', '合作态度', '保密', '成本水平'])
    await page.getByRole('spinbutton', { name: p }).fill('8')
  await next(page)

  await page.getByText('尚未收到').first().waitFor()
  await next(page)
  await page.getByText('一般调查尚未完成').waitFor()
  for (const kind of ['沿革', '概况', '最新年度决算表', '产品指南', '产品目录']) {
    await page
      .getByLabel('上传 ' + kind)
      .setInputFiles({ name: kind + '.txt', mimeType: 'text/plain', buffer: Buffer.from(kind) })
    await page.getByRole('link', { name: kind + '.txt' }).waitFor()
  }
  await page.getByLabel('与负责人面谈').fill('经营稳健')
  await page.getByLabel('技术洽商').fill('图纸可达')
  await everybodyCanUse(page, { dark: false })
  await next(page)

  await page.getByRole('heading', { name: '派谁去' }).waitFor()
  const dossier = Number(new URL(page.url()).pathname.split('/').pop())
  await seller.put(`/recognitions/${dossier}/sites`, {
    surveyors: [
      { department: 'technology', personId: technology.id },
      { department: 'quality', personId: quality.id },
    ],
    version: (await seller.get(`/recognitions/${dossier}`)).version,
  })
  for (const [who, where] of [
    [technology, '技术'],
    [quality, '质量'],
  ]) {
    const own = await open(`/recognitions/${dossier}`, { as: who, width: 390, height: 844 })
    await own.getByRole('heading', { name: `我的调查结论（${where}）` }).waitFor()
    for (const p of ['设备与技术保证质量', '按时供货的管理', '经营管理、财务与信用', '合作态度', '保密', '成本水平'])
      await own.getByRole('spinbutton', { name: p }).fill('7')
    await own.getByLabel('发现与结论').fill('现场整洁')
    await everybodyCanUse(own, { dark: false })
    await own.getByRole('button', { name: '签字' }).click()
    await own.getByText('已签').first().waitFor()
  }
  await page.reload()
  await next(page)

  await page.getByLabel('交易理由').fill('扩大华东供货')
  await page.getByLabel('今后交易方针').fill('先小批后长单')
  await page.getByLabel('商品 1').fill('轴承')
  await page.getByLabel('金额 1').fill('120000')
  await page.getByLabel('建议等级').selectOption('B')
  await page.getByLabel('付款条件').fill('月结')
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByText('审批中').waitFor()
  for (let round = 0; round < 4; round++) for (const who of [head, technology, quality, general]) await agree(who)

  await page.reload()
  await page.getByRole('heading', { name: '供货合同', exact: true }).waitFor()
  for (const kind of ['supply', 'quality'])
    await seller.put(`/recognitions/${dossier}/contracts/${kind}`, {
      number: 'HT-' + kind,
      signedOn: '2026-01-05',
      ourSignatory: '部长',
      theirSignatory: '法定代表人',
    })
  await page.reload()
  await page.getByRole('button', { name: '设客户代码' }).click()
  await page.getByLabel('认定分公司').first().check()
  await page.getByRole('button', { name: '发出通知' }).click()
  await page.getByLabel('付款方式').selectOption('monthly')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '存档' }).click()
  await page.getByText('已存档').first().waitFor()
  await everybodyCanUse(page)
  const after = await seller.get(`/recognitions/${dossier}`)
  assert.equal(after.state, 'archived')
  assert.equal(after.stages.length, 10)
})
