/** Shapes of the REST API, written by hand from the contract until the server's description replaces them. */
export type Id = number
export interface Named {
  id: Id
  name: string
}
export interface Page<T> {
  items: T[]
  next: string | null
}
export interface FieldProblem {
  field: string
  code: string
  message: string
  remedy?: string
}

export interface Me {
  person: { id: Id; name: string; login: string; locale: 'zh' | 'en'; unit: Named }
  mustChangePassword: boolean
  operations: string[]
  needsSetup?: boolean
  version?: string
}
export interface Session {
  id: Id
  createdAt: string
  seenAt: string
  address: string
  agent: string
  current: boolean
}

export type UnitKind = 'company' | 'branch' | 'department' | 'team'
export interface Unit {
  id: Id
  parentId: Id | null
  kind: UnitKind
  name: string
  code: string
  branchId: Id
  position: number
  people: number
  closedOn?: string | null
  can?: Record<string, boolean>
}
export interface Person {
  id: Id
  name: string
  login: string
  employeeNumber: string | null
  unit: Named
  manager: Named | null
  posts: string[]
  roles: Named[]
  state: 'active' | 'suspended' | 'left'
  phone: string | null
  email: string | null
  lockedUntil: string | null
  joinedOn?: string | null
  leftOn?: string | null
  locale?: string
  version?: number
  can?: Record<string, boolean>
}
export interface DirectoryPerson {
  id: Id
  name: string
  unit: Named | string
}
export interface Holder {
  id: Id
  person: Named
  main: boolean
  from: string
  to: string | null
}
export interface Post {
  id: Id
  unit: Named
  title: string
  headsUnit: boolean
  holders: Holder[]
}
export interface Delegation {
  id: Id
  from: Named
  to: Named
  startsAt: string
  endsAt: string
  operations: string[]
  reason: string
  endedAt: string | null
  state?: string
}
export interface Role {
  id: Id
  code: string
  name: string
  nameZh: string
  nameEn: string
  builtIn: boolean
  people: number
  permissions: { operation: string; reach: string }[]
  fieldRules: { kind: string; field: string; rule: 'hidden' | 'masked' | 'readonly' }[]
  version: number
}
export interface Operation {
  code: string
  label: string
  group: string
  groupLabel: string
  reaches: string[] | null
}
export interface ApiKey {
  id: Id
  name: string
  operations: string[]
  createdAt: string
  expiresAt: string | null
  usedAt: string | null
  key?: string
}

export type FieldType =
  | 'text'
  | 'longtext'
  | 'number'
  | 'money'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'person'
  | 'unit'
  | 'instant'
  | 'tags'
  | 'region'
  | 'phone'
  | 'email'
export interface Option {
  code: string
  label: string
}
export interface Field {
  key: string
  label: string
  type: FieldType
  subject?: 'card' | 'contact'
  editable?: boolean
  section: string
  appliesTo: 'enterprise' | 'person' | 'both'
  dictionary: string | null
  options?: Option[] | null
  operators: string[]
  sensitive: boolean
  required: boolean
  custom: boolean
  rule: null | 'masked' | 'readonly'
}
export interface Tag {
  id: Id
  name: string
  color: string
  uses?: number
}
export type Kind = 'enterprise' | 'person'
export interface Row {
  id: Id
  number: string
  name: string
  kind: Kind
  owner: Named | null
  unit: Named | null
  tags: Tag[]
  can?: Record<string, boolean>
  masked?: string[]
  [column: string]: unknown
}
export interface Contact {
  id: Id
  name: string
  title: string | null
  department: string | null
  phone: string | null
  mobile: string | null
  email: string | null
  wechat: string | null
  gender: string | null
  birthOn: string | null
  lunarBirthday: string | null
  hobbies: string | null
  decisionRole: string | null
  primary: boolean
  remarks: string | null
  leftOn: string | null
  profile?: Record<string, unknown>
  masked?: string[]
  version: number
}
export interface Relation {
  id: Id
  kind: string
  direction: 'from' | 'to'
  card: { id: Id; number: string; name: string } | null
  note: string | null
}
export interface Point {
  id: Id
  kind: string
  value: string
  label: string | null
  contactId: Id | null
  extra: boolean
}
export interface Collaborator {
  personId: Id
  name: string
  mayEdit: boolean
  until: string | null
  current?: boolean
}
export interface QualityParts {
  completeness: number
  freshness: number
  validity: number
  uniqueness: number
}
export interface Quality {
  score: number
  completeness: number
  freshness: number
  validity: number
  uniqueness?: number
  missing: Record<string, number>
}
export interface Card {
  id: Id
  number: string
  kind: Kind
  name: string
  profile: Record<string, unknown>
  owner: Named | null
  unit: Named
  collaborators: Collaborator[]
  contacts: Contact[]
  /** cursor of those that did not come with the card */
  contactsNext?: string | null
  relations: Relation[]
  points: Point[]
  tags: Tag[]
  watching: boolean
  quality: Quality
  stage: string
  keyState?: string | null
  confirmedAt: string
  createdAt: string
  updatedAt: string
  stale: boolean
  masked: string[]
  readonly: string[]
  can: Record<string, boolean>
  version: number
  removedAt?: string | null
  [field: string]: unknown
}
export interface RemovedCustomer {
  id: Id
  number: string
  name: string
  kind: Kind
  owner: Named | null
  unit: Named
  removedAt: string
  removedBy: Named | null
  [more: string]: unknown
}
export interface Match {
  id?: Id
  number?: string
  name: string
  ownerName: string | null
  probability: number
  reasons: { code: string; text: string }[]
  visible: boolean
}
export interface Ownership {
  owner: Named | null
  unit: Named
  from: string
  to: string | null
  reason: string | null
  by: Named | null
}
export interface TimelineEntry {
  id: Id
  at: string
  kind: string
  person: Named | null
  title: string
  detail: Record<string, unknown>
  link?: string | null
}
export interface Change {
  id: Id
  at: string
  person: Named | null
  cause: string
  causeText?: string
  subject?: string
  subjectName?: string | null
  fields: { field: string; label: string; from: unknown; to: unknown }[]
}
export interface Note {
  id: Id
  author: Named
  body: string
  mentions?: Named[]
  pinned: boolean
  at: string
  editedAt: string | null
  can?: Record<string, boolean>
}
export interface Attachment {
  id: Id
  name: string
  size: number
  type: string
  person: Named
  at: string
  note: string | null
  can?: Record<string, boolean>
}
export interface Visibility {
  person: { id: Id; name: string; unit: Named | string }
  operations: string[]
  because: { code: string; text: string }[]
}
export interface SearchHit {
  id: Id
  number: string
  name: string
  kind: Kind
  owner: string | null
  reason: { code: string; text: string; part?: string | null }
}
export interface View {
  id: Id
  name: string
  criteria: unknown | null
  columns: string[]
  sort: string
  unitId: Id | null
  version: number
  mine?: boolean
}

export interface Duplicate {
  id: Id
  probability: number
  reasons: { code: string; text: string }[]
  left: Card
  right: Card
}
export interface MergePreview {
  fields: { field: string; label: string; left: unknown; right: unknown; suggested: 'left' | 'right' }[]
  moves: { table: string; label: string; rows: number }[]
  warnings: { code: string; text: string }[]
}
export interface Merge {
  id: Id
  survivor: { id: Id; number: string; name: string }
  merged: { id: Id; number: string; name: string }
  by: Named | null
  at: string
  undoneAt: string | null
  undoable: boolean
}

export interface ImportColumn {
  index: number
  header: string
  samples: string[]
  meaning: string | null
  confidence: number
  reason: string
}
export interface ImportSheet {
  encoding?: string
  separator?: string
  header?: boolean
  skip?: number
  sheet?: string
}
export interface Import {
  id: Id
  name: string
  state: 'draft' | 'running' | 'done' | 'failed' | 'undone'
  detected?: {
    format: string
    encoding: string | null
    separator: string | null
    header: boolean
    skippedLines: number
    rows?: number
    sheets?: string[]
  }
  columns?: ImportColumn[]
  mapping?: Record<string, string | null>
  policy: string
  total: number
  created: number
  updated: number
  unchanged: number
  merged: number
  refused: number
  person?: Named
  createdAt: string
  endedAt: string | null
  undoneAt?: string | null
  jobId?: Id | null
  hasErrors?: boolean
}
export interface ImportPreviewRow {
  line: number
  refused: boolean
  draft: Record<string, unknown>
  errors: FieldProblem[]
  duplicates: Match[]
}
export interface Meaning {
  code: string
  label: string
  group: string
}

export interface Job {
  id: Id
  kind: string
  label?: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number | null
  result: Record<string, unknown> | null
  error?: { code: string; title: string; remedy: string } | null
  createdAt: string
  endedAt: string | null
  file: { id: Id; name: string; size: number } | null
}
export interface Notice {
  id: Id
  at: string
  kind: string
  text: string
  card: { id: Id; number: string; name: string } | null
  by: Named | null
  readAt: string | null
}
export interface Home {
  stale: { count: number }
  mine: { count: number; new7: number }
  notices: Notice[]
  recent: Row[]
  watched: Row[]
  jobs: Job[]
  duplicates: { count: number }
}
export interface DictionaryItem {
  code: string
  labelZh: string
  labelEn: string
  position: number
  active: boolean
  uses?: number
}
export interface Dictionary {
  code: string
  labelZh: string
  labelEn: string
  builtIn?: boolean
  items: DictionaryItem[]
}
export interface CustomField {
  key: string
  subject: 'card' | 'contact'
  appliesTo: 'enterprise' | 'person' | 'both'
  section: string
  type: FieldType
  labelZh: string
  labelEn: string
  dictionary: string | null
  required: boolean
  sensitive: boolean
  position: number
  active: boolean
  builtIn?: boolean
}
export interface NumberRule {
  kind: string
  pattern: string
  example: string
}
export interface CustomerSettings {
  staleAfterDays: number | null
  revealsAnHour: number | null
  probesAnHour: number | null
  nightlyAt: string | null
  duplicateThreshold?: number | null
}
export interface AuditEntry {
  id: Id
  at: string
  person: Named | null
  action: string
  actionText: string
  kind: string | null
  recordId: Id | null
  recordLabel: string | null
  detail: Record<string, unknown>
  address: string | null
}
export interface SourceShare {
  source: string
  label: string
  customers: number
  active: number
  share: number
}
export interface QualityRow {
  person?: Named
  unit?: Named
  cards: number
  score: number
  parts: QualityParts
  stale: number
}
export interface Region {
  code: string
  name: string
}
