export interface Slice<R> {
  items: R[]
  next: string | null
}

/** All rows of the pages read so far; a row that slipped to a later page while reading is shown once. */
export function rowsOf<R extends { id: number }>(pages: Slice<R>[] | undefined): R[] {
  const seen = new Set<number>()
  const rows: R[] = []
  for (const page of pages ?? []) {
    for (const row of page.items) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      rows.push(row)
    }
  }
  return rows
}
export const nextCursor = (last: Slice<unknown>) => last.next ?? undefined

/** Which rows are drawn: those in view and a few around them. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, total: number, spare = 8) {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare)
  const end = Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + spare)
  return { first, end: Math.max(first, end) }
}
/** Is it time to fetch the next page, well before the reader reaches the end? */
export const nearEnd = (end: number, total: number, ahead = 20) => end + ahead >= total

/** Chosen rows: some by id, or all that match, which no id list could hold. */
export type Selection = { all: false; ids: ReadonlySet<number> } | { all: true }
export const nothing: Selection = { all: false, ids: new Set() }
export const isChosen = (s: Selection, id: number) => s.all || s.ids.has(id)
export const chosenCount = (s: Selection, total: number | null) => (s.all ? total : s.ids.size)

/** From "all that match", taking one away leaves the others that are on the screen. */
export function toggled(s: Selection, id: number, shown: number[]): Selection {
  const ids = new Set(s.all ? shown : s.ids)
  if (!ids.delete(id)) ids.add(id)
  return { all: false, ids }
}
export function toggledRange(s: Selection, from: number, to: number, shown: number[]): Selection {
  const ids = new Set(s.all ? shown : s.ids)
  for (let i = Math.min(from, to); i <= Math.max(from, to); i++) ids.add(shown[i])
  return { all: false, ids }
}
export function toggledShown(s: Selection, shown: number[]): Selection {
  const full = s.all || (shown.length > 0 && shown.every((id) => s.ids.has(id)))
  return full ? nothing : { all: false, ids: new Set(shown) }
}
