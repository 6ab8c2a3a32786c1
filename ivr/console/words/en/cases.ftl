# Cases: the list, and one case over its calls.

cases-title = Cases
cases-filters = Which cases
cases-text = Number
cases-state = State
cases-reason = Reason
cases-any = Any
cases-show = Show
cases-clear = Show all cases
cases-found = The cases, the last opened first
cases-older = Older cases
cases-latest = Back to the latest
cases-none-title = No cases yet
cases-none = A case opens with the first call of a number about something. Withheld numbers have none.
cases-none-fit-title = No case fits
cases-none-fit = Take away a filter, or look for less of the number.

cases-state-open = Open
cases-state-solved = Solved
cases-state-unknown = Closed without an answer
cases-outcome-none = Nobody said
cases-outcome-solved = Solved
cases-outcome-not_solved = Not solved
cases-outcome-follow_up = To be followed up
cases-outcome-unknown = Not known
cases-by-survey = said in the survey
cases-by-agent = said by an agent or a supervisor

cases-number = Number
cases-erased = Caller erased
cases-about = About
cases-opened = Opened
cases-closed = Closed
cases-calls = Calls, and the last
cases-count = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
cases-last-outcome = Last outcome
cases-last-agent = Last agent
cases-to-come = To come
cases-to-come-promises = { $count ->
    [one] { $count } promise
   *[other] { $count } promises
}
cases-to-come-surveys = Survey
cases-open-one = The case of { $number }
cases-back = All cases
cases-its-calls = Calls about it
cases-its-calls-none = No call is kept about it.
cases-timeline = Timeline over its calls
cases-timeline-note = What was said, decided and answered. Each date leads to the whole call.
cases-its-promises = Promises
cases-its-promises-none = Nothing has been promised.
cases-its-surveys = Surveys
cases-its-surveys-none = No survey has been planned.
cases-of-call = The call

cases-close = Close as solved
cases-reopen = Open again
cases-keep = Mark as kept
cases-cancel = Cancel this survey
cases-done-closed = The case is closed as solved.
cases-done-reopened = The case is open again.
cases-done-kept = The promise is marked as kept.
cases-done-cancelled = The survey is cancelled.
cases-done-late = That had been done already, or could not be done any more.
