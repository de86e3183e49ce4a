export default {
  app: {
    name: 'Zhike', slogan: 'Every guest known, every promise kept', skip: 'Skip to content', mainMenu: 'Main menu', fold: 'Fold the rail', unfold: 'Unfold the rail',
    search: 'Search or jump', searchShort: 'Search', searchHint: 'Name, pinyin, initials, phone, number, address…', actions: 'Actions', pages: 'Pages',
    nothingFound: 'Nothing found. Try other characters of the name, pinyin initials or the last four digits of the phone.', moreHits: 'There are more; type a little more.',
    notices: 'Notices', noNotices: 'No notices', noNoticesHint: 'When somebody mentions you in a note, or a customer you watch changes, you read it here.', readAll: 'Mark all read', unread: 'Unread',
    jobs: 'Jobs', jobsHint: 'Long work runs in the background. You can leave; the result stays here.', noJobs: 'No jobs', noJobsHint: 'Imports, exports and bulk changes appear here, with their result files.',
    myMenu: 'My menu', otherLanguage: '中文', keys: 'Keyboard shortcuts', theme: 'Appearance', themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out', more: 'More', nowhere: 'No such page', nowhereHint: 'The link may be out of date. Ctrl+K finds customers and pages.',
    noRights: 'You may not open this page', noRightsHint: 'If your work needs it, ask an administrator to extend your role.',
    key: { palette: 'Find customers, pages, actions', search: 'Search', create: 'New customer', down: 'Next row', up: 'Previous row', open: 'Open', select: 'Select', edit: 'Edit', note: 'Write a note', close: 'Close, clear selection', help: 'Show this help' },
  },
  nav: {
    area: { work: 'Work', data: 'Data care', house: 'House' },
    home: 'Home', customers: 'Customers', customer: 'Customer', newCustomer: 'New customer', quality: 'Data quality', duplicates: 'Duplicates', merge: 'Merge customers', merges: 'Merges',
    imports: 'Imports', import: 'Import', people: 'People', person: 'Person', organisation: 'Organisation', roles: 'Roles', role: 'Role', dictionaries: 'Dictionaries', fields: 'Custom fields',
    tags: 'Tags', customerSettings: 'Customer settings', audit: 'Audit trail', account: 'My account', signIn: 'Sign in', newPassword: 'New password', nowhere: 'Not found',
  },
  session: {
    login: 'User name', password: 'Password', signIn: 'Sign in', signingIn: 'Signing in…', ended: 'Your session has ended. Please sign in again.', locked: 'Locked until {until}', showPassword: 'Show password', hidePassword: 'Hide password', capsLock: 'Caps Lock is on',
    welcome: 'Sign in to Zhike', forgot: 'Forgotten? An administrator can reset it.',
    change: 'Choose a new password', changeHint: 'This is your first sign-in, or your password was reset. Choose your own to go on.', current: 'Current password', fresh: 'New password', again: 'New password again', differ: 'The two are not the same', save: 'Save and go on',
    rule: { length: 'At least 10 characters', kinds: 'Letters and digits', other: 'Not the current one' }, changed: 'Password changed',
  },
  home: {
    hello: { morning: 'Good morning, {name}', noon: 'Good day, {name}', afternoon: 'Good afternoon, {name}', evening: 'Good evening, {name}' },
    mine: 'My customers', new7: '{n} new in 7 days', stale: 'Files to confirm', staleHint: 'not confirmed in time', duplicates: 'Likely duplicates', duplicatesHint: 'waiting', unread: 'Unread notices',
    recent: 'Seen lately', watched: 'Watched', notices: 'Notices', jobs: 'Jobs', all: 'All',
    noRecent: 'No customer seen yet', noRecentHint: 'Press / and type a name, pinyin initials or the last four digits of a phone.', noWatched: 'Nothing watched yet', noWatchedHint: 'Press “Watch” on a customer and you are told of changes.',
    staleTitle: 'Are these files still right?', confirm: 'Still right', confirmed: 'Confirmed', allFresh: 'All files are fresh', allFreshHint: 'None is waiting to be confirmed.',
    firstTitle: 'Start with the customers you have', firstText: 'Drop an Excel, CSV or vCard file: encoding and columns are recognised, duplicates found.', firstImport: 'Import customers', firstCreate: 'Add one by hand',
  },
}
