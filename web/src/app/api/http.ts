import type { FieldProblem } from './types'

export type Query = Record<string, string | number | boolean | null | undefined>

/** What the server refused, in the reader's language, with the next step. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly remedy: string,
    readonly fields: FieldProblem[],
    readonly body: Record<string, unknown>,
  ) {
    super(detail || title || code)
  }

  /** No refusal but an accident: the connection or the server failed, and trying again may help. */
  get accident(): boolean {
    return this.status === 0 || this.status >= 500
  }

  field(name: string): FieldProblem | undefined {
    return this.fields.find((f) => f.field === name)
  }
}

let language = 'zh'
let onSignedOut: () => void = () => {}
export function useLanguageForRequests(value: string) {
  language = value
}
export const signedOutByServer = () => onSignedOut()
export function whenSignedOut(action: () => void) {
  onSignedOut = action
}

export function address(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== '')
  const text = new URLSearchParams(set.map(([k, v]) => [k, String(v)])).toString()
  return '/api' + path + (text ? '?' + text : '')
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : '')
  const fields = Array.isArray(body.fields) ? (body.fields as FieldProblem[]) : []
  return new Problem(
    response.status,
    text('code') || `http.${response.status}`,
    text('title'),
    text('detail'),
    text('remedy'),
    fields,
    body,
  )
}

async function send<T>(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const form = body instanceof FormData
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language }
  if (method !== 'GET') headers['X-Requested-By'] = 'zhike'
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers,
      body: form ? body : body === undefined ? undefined : JSON.stringify(body),
      signal,
    })
  } catch (e) {
    if (signal?.aborted) throw e
    throw new Problem(0, 'network', '', '', '', [], {})
  }
  if (!response.ok) {
    const problem = await problemOf(response)
    if (response.status === 401 && !url.startsWith('/api/session')) onSignedOut()
    throw problem
  }
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    send<T>('GET', address(path, query), undefined, signal),
  post: <T>(path: string, body?: unknown, query?: Query, signal?: AbortSignal) =>
    send<T>('POST', address(path, query), body ?? {}, signal),
  put: <T>(path: string, body?: unknown) => send<T>('PUT', address(path), body ?? {}),
  patch: <T>(path: string, body: unknown) => send<T>('PATCH', address(path), body),
  del: <T = void>(path: string, query?: Query) => send<T>('DELETE', address(path, query)),
  upload: <T>(path: string, file: File, fields: Record<string, string> = {}) => {
    const form = new FormData()
    form.append('file', file, file.name)
    for (const [k, v] of Object.entries(fields)) form.append(k, v)
    return send<T>('POST', address(path), form)
  },
}
