import { describe, expect, it } from 'vitest'
import {
  chosenCount,
  nearEnd,
  nextCursor,
  nothing,
  rowsOf,
  toggled,
  toggledRange,
  toggledShown,
  windowOf,
} from '@/ui/grid/keyset'

const page = (ids: number[], next: string | null) => ({ items: ids.map((id) => ({ id })), next })

describe('the grid', () => {
  it('shows a row once that slipped to the next page while reading', () => {
    expect(rowsOf([page([1, 2, 3], 'c'), page([3, 4], null)]).map((r) => r.id)).toEqual([1, 2, 3, 4])
  })
  it('stops at the last page', () => {
    expect(nextCursor(page([1], null))).toBeUndefined()
    expect(nextCursor(page([1], 'x'))).toBe('x')
  })
  it('draws the rows in view and a few around them, never past the ends', () => {
    expect(windowOf(0, 380, 38, 1000, 8)).toEqual({ first: 0, end: 18 })
    expect(windowOf(37_620, 380, 38, 1000, 8)).toEqual({ first: 982, end: 1000 })
    expect(windowOf(38_000, 380, 38, 5, 8)).toEqual({ first: 992, end: 992 })
  })
  it('fetches before the reader arrives', () => {
    expect(nearEnd(75, 100)).toBe(false)
    expect(nearEnd(80, 100)).toBe(true)
  })
  it('goes from all that match to those on the screen when one is taken away', () => {
    expect(toggled({ all: true }, 2, [1, 2, 3])).toEqual({ all: false, ids: new Set([1, 3]) })
  })
  it('chooses a range', () => {
    expect(toggledRange(nothing, 3, 1, [10, 11, 12, 13])).toEqual({ all: false, ids: new Set([11, 12, 13]) })
  })
  it('chooses all shown, then none', () => {
    const all = toggledShown(nothing, [1, 2])
    expect(all).toEqual({ all: false, ids: new Set([1, 2]) })
    expect(toggledShown(all, [1, 2])).toEqual(nothing)
    expect(chosenCount({ all: true }, 1_000_000)).toBe(1_000_000)
  })
})
