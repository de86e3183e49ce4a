export default {
  ui: {
    close: 'Close', cancel: 'Cancel', save: 'Save', saved: 'Saved', undo: 'Undo', undone: 'Undone', edit: 'Edit', remove: 'Remove', removeNamed: 'Remove {name}', add: 'Add', retry: 'Retry', clear: 'Clear', hide: 'Hide',
    choose: 'Choose', choosePerson: 'Choose a person', chooseUnit: 'Choose a unit', find: 'Find', nothing: 'No match', createNamed: 'Create “{name}”', severalHint: 'Several values, with commas', required: 'required', loading: 'Loading',
    yes: 'Yes', no: 'No', unknown: 'Unknown', listComma: ', ', province: 'Province', city: 'City', district: 'District', lunarMonth: 'Lunar month', lunarDay: 'Lunar day',
    unexpected: 'Something unexpected happened', offline: 'The server cannot be reached', offlineHint: 'Check the network and try again.', more: 'Load more', all: 'All', none: 'None', copy: 'Copy', copied: 'Copied', actions: 'Actions', back: 'Back', reason: 'Reason', optional: 'optional', done: 'Done', apply: 'Apply', reset: 'Reset', next: 'Next', previous: 'Back', details: 'Details', unsaved: 'Unsaved changes', discard: 'Discard',
  },
  grid: { selectShown: 'Select the shown rows', selectRow: 'Select this row', columns: 'Columns', chosen: '{n} selected', selectAll: 'Select all {n} that match', allChosen: 'All {n} that match are selected', clearSelection: 'Clear selection', moveUp: 'Move up', moveDown: 'Move down', resetColumns: 'Default columns', sortBy: 'Sort' },
  mask: { reveal: 'Reveal {label}', why: 'Why do you need {label}?', reason: { call: 'Call the customer', verify: 'Check identity', contract: 'Sign a contract', send: 'Send material' }, other: 'Another reason', show: 'Reveal', logged: 'The reveal is written to the audit trail; hidden again after 30 seconds.' },
  criteria: {
    joinLabel: 'How conditions join', joins: { all: 'All of', any: 'Any of', none: 'None of', atLeast: 'At least' }, join: { all: 'all', any: 'any', none: 'none', atLeast: 'at least {n}' }, least: 'At least how many', ofN: 'of {n}',
    add: 'Add condition', addGroup: 'Add group', remove: 'Remove condition', field: 'Field', operator: 'Comparison', value: 'Value', from: 'From', to: 'To', days: 'days', nChosen: '{n} chosen',
    op: {
      equals: 'equals', notEquals: 'is not', contains: 'contains', startsWith: 'starts with', in: 'is one of', notIn: 'is none of', empty: 'is empty', notEmpty: 'is filled', lessThan: 'less than', atMost: 'at most', moreThan: 'more than', atLeast: 'at least', between: 'between',
      on: 'on', before: 'before', after: 'after', today: 'today', thisWeek: 'this week', thisMonth: 'this month', thisQuarter: 'this quarter', thisYear: 'this year', withinLastDays: 'within the last', withinNextDays: 'within the next', moreThanDaysAgo: 'longer ago than', birthdayWithinDays: 'birthday within',
      is: 'is', hasAny: 'has any of', hasAll: 'has all of', hasNone: 'has none of', me: 'is me', within: 'is in or below',
    },
    say: { is: '{field}: {value}', in: '{field}: {value}', withinLastDays: '{field} in the last {value}', withinNextDays: '{field} in the next {value}', moreThanDaysAgo: '{field} more than {value} ago', birthdayWithinDays: '{field} comes round within {value}', equals: '{field} = {value}', startsWith: '{field} starts with “{value}”', contains: '{field} contains “{value}”', notIn: '{field} not {value}', hasAny: '{field}: {value}', atLeast: '{field} ≥ {value}', atMost: '{field} ≤ {value}', moreThan: '{field} > {value}', lessThan: '{field} < {value}', between: '{field} {value}', within: '{field} in or below {value}', me: '{field} is me' },
    dateOp: { empty: 'has no date', notEmpty: 'has a date' },
  },
  section: { base: 'Base data', features: 'Features', business: 'Business state', trade: 'Trade state', classification: 'Classification', custom: 'Custom', contact: 'Contact', system: 'System' },
  stage: { potential: 'Potential', talks: 'In talks', active: 'Active', dormant: 'Dormant', lost: 'Lost', blacklisted: 'Blacklisted' },
  kind: { enterprise: 'Company', person: 'Person' },
  keyState: { current: 'Key customer', future: 'Future key', potential: 'Potential key' },
  gender: { male: 'Male', female: 'Female' },
  job: {
    kind: { customerImport: 'Import customers', customerExport: 'Export customers', customerBulk: 'Bulk change', duplicateSearch: 'Search for duplicates', importUndo: 'Undo import' },
    state: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
    result: { created: 'created', updated: 'updated', unchanged: 'unchanged', merged: 'merged', refused: 'refused', changed: 'changed', rows: 'rows', pairs: 'pairs', removed: 'removed', total: 'total', skipped: 'skipped' },
  },
}
