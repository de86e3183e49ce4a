import { onBeforeUnmount, onMounted } from 'vue'

type Action = (e: KeyboardEvent) => void
const stack: Map<string, Action>[] = []
let pending = ''
let timer = 0

const typing = (e: Event) => {
  const at = e.target as HTMLElement | null
  return (
    !!at &&
    (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) &&
    !(at instanceof HTMLInputElement && at.type === 'checkbox')
  )
}

function name(e: KeyboardEvent): string {
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key
  return (e.ctrlKey || e.metaKey ? 'mod+' : '') + key
}

function find(keys: string): Action | undefined {
  for (let i = stack.length - 1; i >= 0; i--) {
    const action = stack[i].get(keys)
    if (action) return action
  }
}

function press(e: KeyboardEvent) {
  if (e.defaultPrevented || e.altKey || e.isComposing) return
  const key = name(e)
  if (typing(e) && !key.startsWith('mod+')) return
  if (document.querySelector('dialog[open]') && key !== 'mod+k') return
  const action = find(pending ? `${pending} ${key}` : key)
  window.clearTimeout(timer)
  const first =
    !pending && !key.startsWith('mod+') && stack.some((m) => [...m.keys()].some((k) => k.startsWith(key + ' ')))
  pending = ''
  if (action) {
    e.preventDefault()
    action(e)
  } else if (first) {
    pending = key
    timer = window.setTimeout(() => (pending = ''), 900)
  }
}
window.addEventListener('keydown', press)

/** Keys that hold while the calling component is on the screen; the latest shown wins. "g c" is one key after another. */
export function useShortcuts(keys: Record<string, Action>) {
  const map = new Map(Object.entries(keys))
  onMounted(() => stack.push(map))
  onBeforeUnmount(() => stack.splice(stack.indexOf(map), 1))
}
