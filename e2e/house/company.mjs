// People and customers for a story, made through the REST API by the administrator.
import assert from 'node:assert/strict'
import { adminPassword } from './server.mjs'

export const password = 'seven quiet mountains'

/** One who asks the server: a base address and, once signed in, a session. */
export class Caller {
  constructor(url, session = null) {
    this.url = url
    this.session = session
  }

  static async signIn(url, login, secret) {
    const caller = new Caller(url)
    const answer = await caller.ask('POST', '/session', { login, password: secret })
    caller.session = /zhike_session=([^;]+)/.exec(answer.headers.get('set-cookie'))[1]
    return caller
  }

  async ask(method, path, body) {
    const headers = { 'X-Requested-By': 'zhike', 'Accept-Language': 'zh' }
    if (this.session) headers.Cookie = `zhike_session=${this.session}`
    const form = body instanceof FormData
    if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
    const answer = await fetch(this.url + '/api' + path, { method, headers, body: form ? body : JSON.stringify(body) })
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`)
    return answer
  }

  async json(method, path, body) {
    const text = await (await this.ask(method, path, body)).text()
    return text ? JSON.parse(text) : null
  }
  get = (path) => this.json('GET', path)
  post = (path, body = {}) => this.json('POST', path, body)
  put = (path, body = {}) => this.json('PUT', path, body)
  patch = (path, body) => this.json('PATCH', path, body)

  async finished(job) {
    for (let tries = 0; tries < 300; tries++) {
      const now = await this.get(`/jobs/${job.id}`)
      if (!['waiting', 'running'].includes(now.state)) return now
      await new Promise((go) => setTimeout(go, 100))
    }
    throw new Error(`job ${job.id} does not end`)
  }
}

/** A branch of its own for each story, so that no story sees the customers of another. */
export class Company {
  static #made = 0

  static async found(url, name) {
    const company = new Company()
    company.url = url
    company.admin = await Caller.signIn(url, 'admin', adminPassword)
    company.mark = Date.now().toString(36) + process.pid.toString(36)
    const units = await company.admin.get('/units')
    company.branch = await company.unit(units.find((u) => u.kind === 'company'), 'branch', name)
    company.roles = await company.admin.get('/roles')
    return company
  }

  role(code) {
    return this.roles.find((r) => r.code === code)
  }

  unit(above, kind, name) {
    const code = `${this.mark}-${++Company.#made}`
    return this.admin.post('/units', { parentId: above.id, kind, name, code })
  }

  /** Somebody with a role, who has already chosen a password and is signed in. */
  async person(name, role, unit = this.branch, locale = 'zh') {
    const someone = await this.newcomer(name, role, unit, locale)
    const caller = await Caller.signIn(this.url, someone.login, someone.password)
    await caller.put('/session/password', { current: someone.password, fresh: password })
    return Object.assign(caller, { id: someone.id, name, login: someone.login, password })
  }

  /** Somebody who must still choose a password. */
  async newcomer(name, role, unit = this.branch, locale = 'zh') {
    const login = `p${++Company.#made}.${this.mark}`
    const first = 'paper boats on the lake'
    const roleIds = [this.role(role).id]
    const { person } = await this.admin.post('/people', { name, login, unitId: unit.id, roleIds, password: first, locale })
    return { id: person.id, name, login, password: first }
  }
}

export const customer = (owner, name, more = {}) =>
  owner.post('/customers', { kind: 'enterprise', name, force: true, ...more })

/** A day of the house, so many from today, as 2026-11-23. */
export const houseDay = (more = 0) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + more * 86_400_000)
