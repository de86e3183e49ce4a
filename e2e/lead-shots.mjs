import { chromium } from 'playwright-core'
const B = process.argv[2], login = process.argv[3], pw = process.argv[4], out = process.argv[5]
const paths = process.argv.slice(6)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const [w, h] of [[1440, 900], [390, 844]]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, locale: 'zh-CN' })
  const p = await ctx.newPage()
  const r = await ctx.request.post(B + '/api/session', { data: { login, password: pw }, headers: { 'X-Requested-By': 'zhike' } })
  if (!r.ok()) console.log(r.status(), await r.text())
  for (const path of paths) {
    const t = Date.now()
    await p.goto(B + path, { waitUntil: 'networkidle' }).catch(e => console.log(String(e).slice(0, 100)))
    await p.waitForTimeout(700)
    const name = `${out}-${path.replace(/\W+/g, '_')}-${w}.png`
    await p.screenshot({ path: name })
    console.log(name, Date.now() - t)
  }
  await ctx.close()
}
await browser.close()
