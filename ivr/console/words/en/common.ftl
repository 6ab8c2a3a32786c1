# What is on every page, and what several of them say.

common-skip = Skip to the page
common-menu = Menu
common-pages = Pages
common-sign-in = Sign in
common-sign-out = Sign out
common-account = Your account

common-board = Board
common-calls = Calls
common-cases = Cases
common-rules = Rules
common-prompts = Prompts
common-numbers = Numbers
common-own = Your calls
common-people = People
common-audit = Audit log

common-away-title = Nothing can be shown now
common-away = Calls go on without this page: an agent's phone says which key to press. What you last did here may not be kept.
common-away-again = Try again
common-not-yours-title = This page is not for you
common-not-yours = Your role does not open it. Whoever manages people here can change that.
common-not-found-title = There is no such page
common-not-found = It may have been deleted, or the address may be mistyped.

common-yes = Yes
common-no = No
common-save = Save
common-back = Back
common-search = Search
common-filter = Filter
common-all = All
common-older = Older
common-csv = Download as CSV
common-as-table = As a table
