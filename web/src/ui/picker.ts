/** What every picker lets its place on the screen decide; a Combo takes all of it. */
export interface PickerProps {
  multiple?: boolean
  small?: boolean
  label?: string
  id?: string
  placeholder?: string
  invalid?: boolean
  clearable?: boolean
}
