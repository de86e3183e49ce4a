import { nextTick, onBeforeUnmount, ref, type Ref } from 'vue'

// the open panels, innermost last: Escape closes one at a time
const shownPanels: symbol[] = []

/** A panel in the top layer beside its anchor: opens, keeps within the window, closes on Escape or a press elsewhere. */
export function useFloat(
  anchor: Ref<HTMLElement | undefined>,
  panel: Ref<HTMLElement | undefined>,
  side: 'bottom' | 'top' = 'bottom',
  align: 'start' | 'end' = 'start',
) {
  const open = ref(false)
  const me = Symbol()

  function place() {
    const a = anchor.value?.getBoundingClientRect()
    const p = panel.value
    if (!a || !p) return
    p.style.minWidth = `${Math.min(a.width, 420)}px`
    const { offsetWidth: w, offsetHeight: h } = p
    const below = window.innerHeight - a.bottom
    const up = side === 'top' ? a.top > h + 8 : below < h + 8 && a.top > below
    p.style.top = `${Math.max(8, Math.min(up ? a.top - h - 4 : a.bottom + 4, window.innerHeight - h - 8))}px`
    const left = align === 'end' ? a.right - w : a.left
    p.style.left = `${Math.max(8, Math.min(left, window.innerWidth - w - 8))}px`
  }
  function away(e: Event) {
    const at = e.target as Node
    if (!panel.value?.contains(at) && !anchor.value?.contains(at)) close()
  }
  function escape(e: KeyboardEvent) {
    if (e.key !== 'Escape' || shownPanels.at(-1) !== me) return
    e.stopPropagation()
    e.preventDefault()
    close()
    const focusable = anchor.value?.querySelector<HTMLElement>('button, input') ?? anchor.value
    focusable?.focus()
  }
  async function show() {
    if (open.value) return
    open.value = true
    shownPanels.push(me)
    await nextTick()
    panel.value?.showPopover?.()
    place()
    document.addEventListener('pointerdown', away, true)
    document.addEventListener('keydown', escape, true)
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
  }
  function close() {
    if (!open.value) return
    open.value = false
    shownPanels.splice(shownPanels.indexOf(me), 1)
    document.removeEventListener('pointerdown', away, true)
    document.removeEventListener('keydown', escape, true)
    window.removeEventListener('scroll', place, true)
    window.removeEventListener('resize', place)
  }
  onBeforeUnmount(close)
  return { open, show, close, place, toggle: () => (open.value ? close() : void show()) }
}
