export interface Column {
  key: string
  label: string
  /** Pixels; the least where the column grows. */
  width: number
  grow?: number
  align?: 'right'
  /** Sort keys at the first and the second press. */
  sort?: [string] | [string, string]
  /** The first of the two is descending. */
  descending?: boolean
}
