import assert from 'node:assert/strict'
import { Company } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let seller
let manager
let chief
let admin
setting(async () => {
  company = await Company.found(house.url, '分级分公司')
  seller = await company.person('业分级', 'sales')
  manager = await company.person('经分级', 'branch_manager')
  chief = await company.person('总分级' + company.mark, 'general_manager')
  admin = await company.person('管分级', 'administrator')
})
const student = (name, employer, post) =>
  seller.post('/customers', { kind: 'person', name: name + company.mark, employer_kind: employer, post_level: post, force: true })

/** Whoever is asked for the approval says yes, step by step. */
async function approved() {
  for (let step = 0; step < 4; step++)
    for (const each of [manager, chief]) {
      const waiting = (await each.get('/approvals?view=waiting')).items ?? []
      for (const paper of waiting) {
        const whole = await each.get(`/approvals/${paper.id}`)
        const task = JSON.stringify(whole).match(/"taskId":(\d+)/)?.[1]
        if (task) await each.post(`/approvals/${paper.id}/decision`, { taskId: Number(task), verdict: 'approve' })
      }
    }
}

story('a grade says why, is set by hand with a reason, and is approved', async () => {
  const one = await student('周学员', 'institution', 'staff')
  const page = await open(`/customers/${one.id}`, { as: manager })
  await page.getByRole('button', { name: '一般' }).click()
  await page.getByText('一般：重点 0/3、关注 1/3 — 单位 事业单位').waitFor()
  await page.getByText('逐条说明').first().click()
  await page.getByText('累计缴费不低于 8000 元（含 8000 元）').waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '调整等级' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('调整为').selectOption({ label: '关注' })
  await dialog.getByLabel('理由').fill('带来了一个单位的团购')
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel('截止日期').fill(until)
  await dialog.getByLabel('截止日期').press('Enter')
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '提交审批' }).click()
  await page.getByText('已提交审批').waitFor()
  await approved()
  await page.reload()
  await page.getByRole('button', { name: '关注' }).click()
  await page.getByText('手动调整为“关注”').waitFor()

  await page.goto('/grading/overrides')
  await page.getByText('带来了一个单位的团购').waitFor()
  await page.getByText('生效中').last().waitFor()
  await everybodyCanUse(page)
  const phone = await open('/customers', { as: seller, width: 390, height: 844 })
  await phone.getByText('关注').first().waitFor()
})

story('a draft is tried, simulated and goes live, and everybody is graded by it', async () => {
  const two = await student('吴学员', 'state', 'staff')
  const schemes = await admin.get('/grading/schemes')
  const main = schemes.find((s) => s.main)
  const page = await open(`/grading/schemes/${main.id}`, { as: admin })
  await page.getByRole('button', { name: '起草新版本' }).click()
  const least = page.getByLabel('须满足几条（共 3 条）').nth(1)
  await least.fill('1')
  await least.press('Tab')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('已保存').waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '模拟草稿' }).click()
  await page.getByText('位将变更等级').waitFor()
  const row = page.getByRole('row', { name: /^一般/ })
  await row.getByRole('button').first().click()
  await page.getByRole('link', { name: '吴学员' + company.mark }).waitFor()
  await everybodyCanUse(page)
  await page.getByRole('button', { name: '启用这个版本' }).click()
  await page.getByText('已启用，正在后台重新分级').waitFor()
  for (let tries = 0; tries < 100; tries++) {
    const grades = await seller.get(`/customers/${two.id}/grades`)
    if (grades[0].level.code === 'focus') break
    await new Promise((go) => setTimeout(go, 100))
  }
  assert.equal((await seller.get(`/customers/${two.id}/grades`))[0].level.code, 'focus')

  await page.goto('/grading')
  await page.getByRole('table').first().waitFor()
  await everybodyCanUse(page)
  await page.getByRole('tab', { name: '升降记录' }).click()
  await page.getByText('方案新版本').first().waitFor()
  await everybodyCanUse(page)
  await page.goto('/grading/report')
  await page.getByText('公式：').first().waitFor()
  await page.getByRole('button', { name: '抽取 20 位' }).click()
  await page.getByText('已抽取').waitFor()
  await page.getByRole('button', { name: '复核' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText('抽查 1 位，等级正确 1 位').waitFor()
  await everybodyCanUse(page)
})
