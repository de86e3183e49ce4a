import assert from 'node:assert/strict'
import { after } from 'node:test'
import { Company } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'
import { openProvider } from '../house/smpp.mjs'

const NUMBER = '13800138000'
let provider
let admin
let operator
setting(async () => {
  const company = await Company.found(house.url, '消息分公司')
  admin = company.admin
  operator = await company.person('消管员', 'message_operator')
  provider = await openProvider('secret')
})
after(() => provider?.close())

async function until(met) {
  for (let at = 0; at < 200 && !met(); at++) await new Promise((go) => setTimeout(go, 50))
  assert.ok(met())
}

async function saved(page) {
  const done = page.waitForResponse((r) => r.request().method() === 'PUT' && r.url().endsWith('/sms-line'))
  await page.getByRole('button', { name: '保存' }).first().click()
  assert.equal((await done).status(), 200)
}

story('the line is set up and tried, and a message leaves by it, is delivered, answered and opted out of', async () => {
  const set = await open('/settings/messages', { as: admin })
  await set.getByText('未启用').waitFor()
  await set.getByLabel('发送短信').check()
  await set.getByLabel('服务器').fill('127.0.0.1')
  await set.getByLabel('端口').fill(String(provider.port))
  await set.getByLabel('用户名（system_id）').fill('zhike')
  await set.getByLabel('密码', { exact: true }).fill('wrong')
  await saved(set)
  await set.getByLabel('手机号码').fill(NUMBER)
  await set.getByRole('button', { name: '试发' }).click()
  await set.getByText('用户名、密码或系统类型不对').first().waitFor()
  await everybodyCanUse(set)
  await set.getByLabel('密码', { exact: true }).fill('secret')
  await saved(set)
  await set.getByRole('button', { name: '试发' }).click()
  await set.getByText(`服务商已收下发往 ${NUMBER} 的短信`).waitFor()
  assert.match(provider.log[0].text, /测试短信/)

  const page = await open('/messages?tab=templates', { as: operator })
  await page.getByRole('button', { name: '新增模板' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('问候')
  await dialog.getByLabel('内容').fill('{surname}，您好，节日快乐！')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('不认识占位符 surname').first().waitFor()
  await dialog.getByLabel('内容').fill('{name}，您好，节日快乐！')
  await dialog.getByRole('button', { name: '预览' }).click()
  await dialog.getByText('张三，您好，节日快乐！').waitFor()
  await dialog.getByText('分 1 条发送').waitFor()
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('row', { name: /问候/ }).waitFor()

  await page.getByRole('button', { name: '写消息' }).click()
  await dialog.getByLabel('手机号码').fill('1380013800')
  await dialog.getByLabel('姓名').fill('李四')
  await dialog.getByLabel('模板').selectOption({ label: '问候' })
  await dialog.getByLabel('手机号码').fill(NUMBER)
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '发送' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await until(() => provider.log.length === 2)
  assert.deepEqual(provider.log[1], { id: provider.log[1].id, number: '8613800138000', text: '李四，您好，节日快乐！' })
  provider.receipt(provider.log[1])
  provider.reply('8613800138000', 'td')
  await page.getByRole('tab', { name: '退订名单' }).click()
  const row = page.getByRole('row', { name: /8613800138000/ })
  for (let at = 0; at < 20 && !(await row.isVisible()); at++) {
    await page.reload()
    await row.waitFor({ timeout: 1_000 }).catch(() => undefined)
  }
  await row.getByText('对方回复').waitFor()
  await everybodyCanUse(page)

  await page.goto('/messages')
  await page.getByText('已送达').last().waitFor()
  await page.getByRole('button', { name: '李四，您好，节日快乐！' }).click()
  await dialog.getByText('第 1 条已送达').waitFor()
  await dialog.getByText('td', { exact: true }).waitFor()
  await everybodyCanUse(page)
})

story('what is not to be sent is not sent, and an opt-out is lifted with a reason, on a telephone', async () => {
  await operator.post('/messages', { channel: 'sms', address: NUMBER, text: '又一条', marketing: false })
  const page = await open('/messages', { as: operator, width: 390, height: 844 })
  await page.getByText('对方已退订，没有发出').waitFor()
  await page.getByRole('button', { name: /^失败/ }).click()
  await page.getByText('没有消息').waitFor()
  await everybodyCanUse(page)
  await page.goto('/messages?tab=opt-outs')
  await page.getByRole('button', { name: '解除' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').fill('客户来电要求恢复')
  await everybodyCanUse(page)
  await dialog.getByRole('button', { name: '解除' }).click()
  await page.getByText('没有退订').waitFor()
  await page.getByLabel('也看已解除的').check()
  await page.getByText('客户来电要求恢复').waitFor()
  await everybodyCanUse(page)
  const before = provider.log.length
  await operator.post('/messages', { channel: 'sms', address: NUMBER, text: '恢复以后', marketing: false })
  await until(() => provider.log.length > before)
  assert.equal(provider.log.at(-1).text, '恢复以后')
})
