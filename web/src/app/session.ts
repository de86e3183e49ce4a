import { computed, shallowRef, watch } from 'vue'
import * as api from './api/house'
import { Problem } from './api/http'
import type { Me } from './api/types'
import { queries } from './queries'
import { sayProblem } from '@/ui/toast'
import { setHouseZone } from '@/ui/zone'

const current = shallowRef<Me | null>(null)
watch(current, (m) => setHouseZone(m?.zone), { flush: 'sync' })
let asked: Promise<Me | null> | null = null

export const me = computed(() => current.value)
/** May the signed-in person do this at all? Records carry their own `can`. */
export const isMe = (person: { id: number }) => current.value?.person.id === person.id
export const may = (operation: string) => current.value?.operations.includes(operation) ?? false
export const mayAny = (...operations: string[]) => operations.some(may)

/** Who is signed in, asked of the server once: until it answers, for no answer does not mean nobody. */
export function whoAmI(): Promise<Me | null> {
  asked ??= answered().then((m) => (current.value = m))
  return asked
}
async function answered(): Promise<Me | null> {
  for (let pause = 500; ; pause = Math.min(2 * pause, 15_000))
    try {
      return await api.session.read()
    } catch (e) {
      if (!(e instanceof Problem && e.accident)) return null
      if (pause === 1000) sayProblem(e)
      await new Promise((go) => setTimeout(go, pause))
    }
}

/** Rights may have changed since. */
export async function readAnew() {
  const m = await api.session.read().catch(() => null)
  if (m) current.value = m
}

export function signedIn(m: Me) {
  queries.clear()
  current.value = m
  asked = Promise.resolve(m)
}

export function signedOut() {
  current.value = null
  asked = Promise.resolve(null)
  queries.clear()
}

export async function signIn(login: string, password: string) {
  await api.session.open(login, password)
  signedIn(await api.session.read())
}

export async function signOut() {
  await api.session.close().catch(() => undefined)
  signedOut()
}
