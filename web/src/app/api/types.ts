import type { components } from '@/generated/api'

/**
 * The shapes of the API, from the server's own description. By hand stay only the words of closed lists (the server
 * describes them as text) and what it describes as free maps: a customer's fields depend on the reader's rights and on
 * the custom fields of the house.
 */
type Schemas = components['schemas']
/** As the server writes it, null where it has nothing; with the words of closed lists narrowed. */
type Shown<K extends keyof Schemas, Narrow = unknown> = Omit<Required<Schemas[K]>, keyof Narrow> & Narrow
type Values = Record<string, unknown>
type Can = Record<string, boolean>

export type Id = number
export type Named = Schemas['Named']
export interface Page<T> {
  items: T[]
  next: string | null
}
/** Part of every refusal; refusals are not in the description. */
export interface FieldProblem {
  field: string
  code: string
  message: string
  remedy?: string
}

export type Me = Shown<
  'MeEndpoint.Me',
  { person: Omit<Schemas['MeEndpoint.Myself'], 'locale'> & { locale: 'zh' | 'en' } }
>
export type Session = Shown<'SessionEndpoint.Shown'>

export type UnitKind = 'company' | 'branch' | 'department' | 'team'
export type Unit = Shown<'UnitShown', { kind: UnitKind }>
export type Person = Shown<'PersonShown', { state: 'active' | 'suspended' | 'left' }>
export type DirectoryPerson = Schemas['DirectoryEndpoint.Entry']
export type Post = Shown<'PostShown'>
export type Delegation = Shown<'DelegationShown'>
type FieldRule = 'hidden' | 'masked' | 'readonly'
export type Role = Shown<'RoleShown', { fieldRules: { kind: string; field: string; rule: FieldRule }[] }>
export type Operation = Shown<'OperationEndpoint.Shown'>
export type ApiKey = Shown<'ApiKeyEndpoint.Shown'>

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
type AppliesTo = 'enterprise' | 'person' | 'both'
type Subject = 'card' | 'contact'
export type Option = Schemas['FieldsEndpoint.Option']
export type Field = Shown<
  'FieldsEndpoint.Shown',
  { type: FieldType; subject: Subject; appliesTo: AppliesTo; rule: null | 'masked' | 'readonly' }
>
export type Tag = Schemas['Tags.Tag']
export type Kind = 'enterprise' | 'person'
interface Trait {
  code: string
  label: string
  colour: string | null
}
export interface Row {
  id: Id
  number: string
  name: string
  kind: Kind
  owner: Named | null
  unit: Named | null
  tags: Tag[]
  /** What other modules know of a customer by a code: the grade. */
  traits?: Record<string, Trait>
  can?: Can
  masked?: string[]
  [column: string]: unknown
}
type ContactWay = 'phone' | 'mobile' | 'email' | 'wechat'
type ContactText = 'title' | 'department' | 'gender' | 'lunarBirthday' | 'hobbies' | 'decisionRole' | 'remarks'
export type Contact = Record<ContactWay | ContactText | 'birthOn' | 'leftOn', string | null> & {
  id: Id
  name: string
  primary: boolean
  profile?: Values
  masked?: string[]
  version: number
}
export interface Relation {
  id: Id
  kind: string
  direction: 'from' | 'to'
  card: CardName | null
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
interface Collaborator {
  personId: Id
  name: string
  mayEdit: boolean
  until: string | null
  current?: boolean
}
interface CardName {
  id: Id
  number: string
  name: string
}
export type Card = Shown<
  'CardView',
  {
    kind: Kind
    name: string
    contacts: Contact[]
    points: Point[]
    relations: Relation[]
    tags: Tag[]
    collaborators: Collaborator[]
    traits: Record<string, Trait>
  }
> & { [field: string]: unknown }
export type RemovedCustomer = Shown<'RemovedList.Removed', { kind: Kind }>
/** Nothing is written of what the asker may not see. */
export type Match = Schemas['Match']
export type Ownership = Shown<'OwnershipList.Spell'>
export type TimelineEntry = Shown<'TimelineReading.Line'>
export type Change = Shown<'ChangeReading.Shown'>
export type Note = Shown<'NoteList.Note'>
export type Attachment = Shown<'Attachments.Shown'>
export type Visibility = Schemas['Visibility.Seer']
export type SearchHit = Shown<'SearchEndpoint.Item', { kind: Kind }>
export type View = Shown<'Views.Saved', { criteria: unknown }>

export type Duplicate = Shown<'WorkList.Pair', { left: Card; right: Card }>
type MergedField = Shown<'MergePreview.Line', { left: unknown; right: unknown; suggested: 'left' | 'right' }>
export type MergePreview = Shown<'MergePreview.Shown', { fields: MergedField[] }>
export type Merge = Shown<'MergeList.Shown'>

export type ImportColumn = Shown<'ImportView.Column'>
export type ImportSheet = Schemas['SheetSettings']
export type Import = Shown<
  'ImportView',
  { state: 'draft' | 'running' | 'done' | 'failed' | 'undone'; columns: ImportColumn[] | null }
>
export type ImportPreviewRow = Shown<'PreviewRow', { errors: (FieldProblem & { value?: string })[] }>
export type Meaning = Schemas['Meanings.Shown']

export type Job = Shown<'JobShown', { state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' }>
/** What the last check of the trail found, and how far one is that runs. */
export type Integrity = Shown<'AuditEndpoint.Integrity'>
export type Notice = Shown<'Notice'>
export type Home = Shown<'HomeEndpoint.Home', { notices: Notice[]; recent: Row[]; watched: Row[]; jobs: Job[] }>
export type Dictionary = Schemas['Dictionary']
export type CustomField = Shown<'FieldShown', { subject: Subject; appliesTo: AppliesTo; type: FieldType }>
export type NumberRule = Schemas['NumberRuleEndpoint.Shown']
/** One of several groups of settings behind one address, each with its own shape. */
export interface CustomerSettings {
  staleAfterDays: number | null
  revealsAnHour: number | null
  probesAnHour: number | null
  uploadMegabytesADay: number | null
  filesACustomer: number | null
  nightlyAt: string | null
  duplicateThreshold?: number | null
}
export type AuditEntry = Shown<'EntryShown'>
export type SourceShare = Shown<'SourceReport.Line'>
export type QualityRow = Schemas['QualityReport.Line']
export type Region = Schemas['Region']

export type OpportunityStage = Shown<'Stage'>
export type OpportunityLine = Shown<'OpportunityList.Line', { state: 'open' | 'won' | 'lost' }>
export type Opportunity = Shown<'OpportunityView', { state: 'open' | 'won' | 'lost' }>
export type OpportunityForm = Schemas['OpportunityForm']
export type OpportunityReport = Shown<'OpportunityReportEndpoint.Report'>

export type Territory = Shown<'Territory'>
export type GivingPlan = Shown<'GivingPlan'>
export type Giving = Shown<'Givings.Done'>
export type PooledCustomer = Shown<'PooledCustomer'>
export interface LeadSettings {
  claimsADay: number
  mostHeld: number
  restDays: number
  overdueContact: 'off' | 'ask' | 'auto' | null
  overdueTo: 'territory' | 'pool' | null
  importedToo: boolean | null
  coldCalls: number | null
  coldDays: number | null
}
export type Introducer = Shown<'Introducers.Shown'>
export type Introduction = Shown<'Introductions.Shown', { customer: KnownCustomer }>
export type Material = Shown<'MaterialList.Shown'>
export type Kit = Shown<'Kits.Shown'>
export type Sending = Shown<'SendingList.Shown'>
export type OpenedMaterial = Shown<'OpenedMaterial.Page'>
export type GatheringState = 'planned' | 'inviting' | 'cancelled' | 'closed'
type GatheringKind = 'seminar' | 'roadshow'
export type GatheringLine = Shown<'GatheringList.Line', { state: GatheringState; kind: GatheringKind }>
export type Gathering = Shown<'GatheringView', { state: GatheringState; kind: GatheringKind }>
export type GatheringGuest = Shown<'GuestList.Guest', { customer: KnownCustomer; reply: 'yes' | 'no' | null }>
export type InvitingOutcome = Shown<'Inviting.Outcome'>
export type MailingOutcome = Shown<'InvitationMailing.Outcome'>
export type GatheringReport = Shown<
  'GatheringReport.Report',
  { byOwner: GatheringCounts[]; byGrade: GatheringCounts[]; whole: GatheringCounts }
>
export type GatheringCounts = Shown<'GatheringReport.Line', { counts: Record<string, number> }>
export type PublicGathering = Shown<
  'PublicGathering',
  { locale: 'zh' | 'en' | null; kind: GatheringKind; reply: 'yes' | 'no' | null }
>
export type RecognitionLine = Shown<'RecognitionList.Line'>
export type Recognition = Shown<'RecognitionView', { application: Partial<Schemas['RecognitionForms.Application']> }>
export type FirstContact = Shown<'ContactList.Line', { customer: KnownCustomer }>
export type ContactFigures = Shown<'ContactList.Figures'>
export type CardContact = Shown<'CardContact.Shown', { state: 'none' | 'waiting' | 'made' }>
export type HandedOn = Shown<'ContactHanding.Done'>
export interface KnownCustomer {
  id: number
  number: string
  name: string
  ownerId: number | null
  unitId: number
}
export type LeadGrade = Shown<'Grades.Shown'>
export type Verdict = 'approve' | 'return' | 'refuse'
export type ApprovalRow = Shown<
  'ApprovalRow',
  {
    state: 'pending' | 'returned' | 'approved' | 'refused' | 'withdrawn'
    subject: Schemas['SubjectShown'] | null
    customer: Schemas['SubjectShown'] | null
  }
>
export type ApprovalPart = Shown<'ApprovalDetail.ApproverShown'>
export type ApprovalStep = Shown<
  'ApprovalDetail.StepShown',
  {
    state: 'done' | 'now' | 'coming' | 'skipped' | 'unreached'
    mode: 'any' | 'all' | 'inform'
    condition: unknown
    approvers: ApprovalPart[]
  }
>
export type FactField = Schemas['FactsShown.FactFieldShown']
export type Approval = Shown<
  'ApprovalDetail',
  { approval: ApprovalRow; steps: ApprovalStep[]; trail: Shown<'ApprovalDetail.ActShown'>[]; fields: FactField[] }
>
export type ApprovalOutcome = Shown<'ManyDecisions.Outcome'>
export type ChainLine = Shown<'ChainShown.Line'>
export interface ApproverForm {
  by: string
  levels: number | null
  of: string | null
  unitId: number | null
  role: string | null
  within: string | null
  personId: number | null
}
export interface StepForm {
  nameZh: string | null
  nameEn: string | null
  mode: string | null
  condition: unknown
  approvers: ApproverForm[] | null
  dueAmount: number | null
  dueUnit: string | null
  overdue: string | null
  clause: string | null
}
export interface ChainForm {
  nameZh: string
  nameEn: string
  clause: string | null
  fallbackRole: string | null
  passes: boolean | null
  steps: StepForm[] | null
  revision: number | null
}
export type ChainVersion = Shown<'ChainShown.Version', { state: 'draft' | 'live' | 'retired'; chain: ChainForm }>
export type Chain = Shown<'ChainShown', { versions: ChainVersion[]; fields: FactField[] }>
export type ChainDifference = Shown<'ChainDifference.Difference'>
export type WalkedStep = Shown<'ChainTrial.Walked', { condition: unknown }>

export type SlipState =
  | 'draft'
  | 'waiting'
  | 'returned'
  | 'refused'
  | 'approved'
  | 'out'
  | 'met'
  | 'back'
  | 'reported'
  | 'cancelled'
export type VisitSlipLine = Shown<'SlipList.Line', { state: SlipState }>
export type VisitSlip = Shown<'SlipView', { state: SlipState }>
export type VisitSlipForm = Schemas['SlipForm']
export type AttendanceLine = Shown<'Attendance.Line', { state: SlipState }>
export type Talk = Shown<'TalkList.Line'>
export type VisitSettings = Record<'coverageDays' | 'linkDays' | 'talkDays', number>
export type TalkForm = Schemas['TalkForm']
type MinutesState = 'draft' | 'waiting' | 'returned' | 'refused' | 'approved' | 'sent' | 'confirmed'
export type MinutesLine = Shown<'MinutesList.Line', { state: MinutesState }>
export type Minutes = Shown<'MinutesView', { state: MinutesState }>
export type MinutesForm = Schemas['MinutesForm']
export type PublicMinutes = Shown<'PublicMinutes', { locale: 'zh' | 'en' }>
export type CoverageReport = Shown<'CoverageEndpoint.Report'>
export type CoverageLine = Shown<'Coverage.Line'>
export type VisitorLine = Shown<'Visitors.Line'>
export type VisitPlan = Shown<'PlanReading.Shown'>
export type FollowUp = Shown<'FollowList.Line', { because: { rule: number; run: number; result: string } | null }>
export type FollowStep = Schemas['FollowStep']
export type FollowRule = Schemas['FollowRule']
export type FollowPlan = Shown<'FollowPlan'>
export type FollowTrialStep = Shown<'FollowTrial.Step'>
export type PaperDeadline = Shown<'FormLine.Deadline'>
export type FormLine = Shown<
  'FormLine',
  { customer: Schemas['SubjectShown'] | null; owed: PaperDeadline | null; custodian: Named | null }
>
export type InformationForm = Shown<
  'FormView',
  {
    customer: Schemas['SubjectShown'] | null
    custodian: Named | null
    values: Shown<'FormView.Value'>[]
    steps: Shown<'FormView.Step', { by: Named | null }>[]
    deadlines: PaperDeadline[]
  }
>
export type CustodianOfBranch = Shown<'Custodians.Branch', { named: Named | null; acting: Named | null }>
export type LoanLine = Shown<'LoanLine', { customers: Borrowed[] }>
type Borrowed = Shown<'LoanLine.Wanted', { customer: Schemas['SubjectShown'] | null; calledInAt: string | null }>
export type PaperOut = Shown<'Originals.Out', { backAt: string | null }>
export type Loan = Shown<
  'LoanView',
  {
    customers: Borrowed[]
    originals: PaperOut[]
    steps: Shown<'LoanView.Step', { by: Named | null }>[]
    promiseId: number | null
    approvalId: number | null
    lentAt: string | null
  }
>
export type LoansOfCustomer = Shown<'LoanEndpoint.OfCustomer', { loans: LoanLine[]; out: PaperOut[] }>
export type ConflictLine = Shown<
  'ConflictView.Line',
  { customer: Schemas['SubjectShown'] | null; winner: Named | null; state: 'open' | 'ruled' | 'withdrawn' }
>
export type OwnershipConflict = Shown<
  'ConflictView',
  {
    customer: Schemas['SubjectShown'] | null
    claims: Shown<
      'ConflictView.Claim',
      { other: Schemas['SubjectShown'] | null; earliestKind: string | null; earliestAt: string | null }
    >[]
    suggested: Named | null
    winner: Named | null
    endedBy: Named | null
    endedAt: string | null
    promiseId: number | null
    state: 'open' | 'ruled' | 'withdrawn'
  }
>
export type HandoverPreview = Shown<
  'HandoverPreview.Shown',
  { work: Shown<'HandoverPreview.Work'>[]; staying: number | null }
>
export type HandoverLine = Shown<'HandoverView.Line'>
export type HandedCustomer = Shown<'HandoverView.Customer', { name: string | null }>
export type Handover = Shown<
  'HandoverView',
  {
    supervisor: Named | null
    promisesStaying: number | null
    receivers: Shown<'HandoverView.Receiver', { work: Shown<'HandoverView.Work'>[] }>[]
  }
>

export type AgeingSums = Shown<'AgeingView.Sums', { buckets: number[] }>
export type AgeingLine = Shown<'AgeingView.Line', { of: Named; sums: AgeingSums }>
export type AgeingPage = Shown<
  'AgeingView',
  { buckets: { from: number | null; to: number | null }[]; total: AgeingSums; items: AgeingLine[] }
>
export type OpenInvoice = Shown<'OpenInvoices.Line', { customer: Named }>
export type DsoDays = Shown<'DsoReading.Days'>
export type StatementRow = Shown<'StatementList.Line', { customer: Named }>
export type Statement = Shown<'StatementView', { customer: Named; lines: Shown<'StatementLine'>[] }>
export type PublicStatement = Shown<'PublicStatement', { locale: 'zh' | 'en'; lines: Shown<'StatementLine'>[] }>
export type DunningRow = Shown<'DunningList.Line', { customer: Named; person: Named }>
export type DunningStep = Shown<'DunningStepForm'>
export type PayPromiseRow = Shown<'PayPromises.Line', { customer: Named }>
export type WriteOff = Shown<'WriteOffView', { customer: Named; askedBy: Named }>
export type PlanRow = Shown<'CollectionPlans.Line', { customer: Named }>
export type CreditAccount = Shown<
  'AccountView',
  { customer: Named; changes: Shown<'AccountView.Change', { by: Named | null }>[] }
>
export type ScoreCard = Shown<
  'ScoreForms.Card',
  { questions: Shown<'ScoreForms.Question', { options: Shown<'ScoreForms.Option'>[] }>[] }
>
export type CreditBand = Shown<'ScoreForms.Band'>
export type CreditVeto = Shown<'ScoreForms.Veto'>
export type ReleaseBound = Shown<'ReleaseForms.Bound'>
export type Assessment = Shown<'AssessmentEndpoint.View', { customer: Named }>
export type AssessmentTrial = Shown<'AssessmentEndpoint.Trial', { groups: Record<string, number> }>
export type LimitRequest = Shown<'LimitForms.View', { customer: Named }>
export type LimitSuggestion = Shown<'LimitForms.Suggestion'>
export type OrderRelease = Shown<'ReleaseForms.View', { customer: Named; responsible: Named }>
export type Investigation = Shown<'InvestigationForms.View', { customer: Named; answers: Record<string, string> }>
export type InvestigationField = Shown<'InvestigationFields.Shown', { choices: { value: string; label: string }[] }>
export type CreditIncident = Shown<'Incidents.Line', { customer: Named }>
export type HeldOrder = Shown<'OrderList.Line'>
export type RfmPicture = Shown<'RfmGrid.Picture', { rankedAt: string | null }>
export type ParetoPicture = Shown<'Concentrations.Pareto'>
export type LorenzPicture = Shown<'Concentrations.Lorenz'>
export type PyramidLayer = Shown<'PyramidPicture.Layer'>
export type WaterfallStep = Shown<'Waterfall.Step'>
export type CohortPicture = Shown<'Cohorts.Picture'>
export type SourceLine = Shown<'SourcePicture.Line', { source: string | null; label: string | null }>
export type SourcePicture = Shown<'SourcePicture.Picture', { referralShare: number | null; sources: SourceLine[] }>
export type WorthLine = Shown<
  'WorthList.Line',
  {
    ownerId: number | null
    profit: number | null
    expectedProfit: number | null
    contribution: number | null
    tier: string | null
    churnRisk: number | null
    potential: number | null
    recency: number | null
    frequency: number | null
    money: number | null
    rfm: string | null
    abc: string | null
    lastOn: string | null
  }
>
export type WorthFigure = Shown<
  'WorthView.Figure',
  {
    value: number | null
    text: string | null
    source: string | null
    records: string | null
    unit: 'money' | 'share' | 'years' | 'code'
  }
>
export type Fit = Shown<'WorthView.FitShown'>
export type Worth = Shown<
  'WorthView',
  {
    computedAt: string | null
    computedOn: string | null
    rankedAt: string | null
    figures: WorthFigure[]
    fit: Fit | null
    refused: string | null
  }
>
export type WorthRecord = Shown<'WorthRecords.Line', { number: number | null }>
export type FitLine = Shown<'FitList.Line', { fit: Fit | null; refused: string | null }>
export type ActivityKind = Shown<'ActivityCosts.Kind'>
export type ValueSettings = Shown<
  'ValueSettings',
  {
    rfmDays: number | null
    rfmPurchases: number | null
    rfmAmount: number | null
    model: 'mbgnbd' | 'bgnbd' | 'paretonbd'
  }
>
export type ValueState = Shown<'WorthEndpoint.State', { rankedAt: string | null; refused: string | null }>
export type ProductLine = Shown<'ProductList.Line'>
export type Product = Shown<'ProductView'>
export type Rates = Shown<'RateEndpoint.All'>
export type QuoteLine = Shown<'QuoteList.Line'>
export type Quote = Shown<'QuoteView'>
export type ContractLine = Shown<'ContractList.Line'>
export type Contract = Shown<'ContractView'>
export type OrderLine = Shown<'OrderList.Line'>
export type Order = Shown<'OrderView'>
export type InvoiceLine = Shown<'InvoiceList.Line'>
export type Invoice = Shown<'InvoiceView'>
export type PaymentLine = Shown<'PaymentList.Line'>
export type Payment = Shown<'PaymentView'>
export type OrderImport = Shown<'OrderImportView'>
export type CustomerTrade = Shown<'CustomerTrade'>
