import assert from 'node:assert/strict'
import { Caller, Company, password } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
setting(async () => {
  company = await Company.found(house.url, '登录分公司')
})

async function tryIn(page, login, secret) {
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(secret)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

story('a newcomer signs in, must choose an own password, and is led to where they wished to go', async () => {
  const newcomer = await company.newcomer('柳新', 'sales')
  const page = await open('/customers')
  await page.getByRole('heading', { name: '登录知客' }).waitFor()
  await everybodyCanUse(page)
  await tryIn(page, newcomer.login, newcomer.password)
  await page.getByRole('heading', { name: '请设置新密码' }).waitFor()
  await everybodyCanUse(page)
  await page.getByLabel('当前密码').fill(newcomer.password)
  await page.getByLabel('新密码', { exact: true }).fill('1234567890')
  await page.getByLabel('再次输入新密码').fill('1234567890')
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再次输入新密码').fill(password)
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.getByText('密码已修改').waitFor()
  await page.goto('/customers')
  await page.getByText('还没有客户').waitFor()
  await everybodyCanUse(page)
})

story('a wrong password is refused without saying what was wrong; the fifth locks the account', async () => {
  const person = await company.person('何锁', 'sales')
  const page = await open('/sign-in')
  await tryIn(page, person.login, 'not the password')
  const said = await page.getByRole('alert').innerText()
  await tryIn(page, 'nobody.' + company.mark, 'not the password')
  await page.waitForTimeout(50)
  assert.equal(await page.getByRole('alert').innerText(), said)
  for (let failure = 2; failure <= 5; failure++) {
    const answer = page.waitForResponse((r) => r.url().endsWith('/api/session') && r.request().method() === 'POST')
    await tryIn(page, person.login, 'not the password ' + failure)
    assert.equal((await answer).status(), failure < 5 ? 401 : 423)
  }
  await page.getByText(/账号已锁定至/).waitFor()
  await everybodyCanUse(page)
  const right = page.waitForResponse((r) => r.url().endsWith('/api/session') && r.request().method() === 'POST')
  await tryIn(page, person.login, person.password)
  assert.equal((await right).status(), 423, 'the right password does not open a locked account')

  const desk = await open(`/people/${person.id}`, { as: company.admin })
  await desk.getByRole('button', { name: '解锁' }).click()
  await desk.getByRole('button', { name: '解锁' }).waitFor({ state: 'detached' })
  await tryIn(page, person.login, person.password)
  await page.getByRole('heading', { name: /何锁/ }).waitFor()
})

story('sessions are listed and ended: the other browser is signed out at once', async () => {
  const person = await company.person('孟双', 'sales')
  const home = await open('/', { as: await Caller.signIn(house.url, person.login, person.password) })
  await home.getByRole('heading', { name: /孟双/ }).waitFor()
  const desk = await open('/account?tab=sessions', { as: person })
  await desk.getByText('当前').waitFor()
  await everybodyCanUse(desk)
  const rows = desk.getByRole('listitem').filter({ hasText: '下线' })
  while (await rows.count()) {
    const before = await rows.count()
    await rows.first().getByRole('button', { name: '下线' }).click()
    await desk.waitForFunction((n) => document.querySelectorAll('main li .btn').length < n, before)
  }
  await home.getByText('登录已过期，请重新登录。').waitFor()
})
