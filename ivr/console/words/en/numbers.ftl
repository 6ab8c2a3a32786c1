# Numbers: what calls came to.

numbers-title = Numbers
numbers-range = { $first } to { $last }, as the clock of { $zone } has it
numbers-days = Days
numbers-last-days = { $days ->
    [1] Today
   *[other] { $days } days
}
numbers-own-days = Days of your own
numbers-from = From
numbers-to = To
numbers-per = Over time, by
numbers-per-hour = Hour
numbers-per-day = Day
numbers-per-week = Week
numbers-within = Answered within
numbers-seconds = { $seconds } seconds
numbers-show = Show
numbers-none-title = No calls ended in these days
numbers-none = Choose more days, or take back what you have narrowed the calls to.
numbers-not-known = (not known)
numbers-how = How it is counted: { $name }
numbers-picture = Picture: { $title }. The table below it says the same.

numbers-over-time = Over time
numbers-compared = Compared
numbers-by-period = Time
numbers-by-line = Line
numbers-by-queue = Queue
numbers-by-reason = Reason
numbers-by-rule = Rule

numbers-part-of = { $part } of { $whole }
numbers-hours-of = { $part } of { $whole } hours
numbers-average-of = { $whole } answered

numbers-calls = Calls
numbers-calls-how = Calls that ended in these days, and survey calls that went on to somebody. Calls by which we keep a promise are not counted.
numbers-raised = Voice raised
numbers-raised-how = Calls in which the caller's voice rose over their own level and stayed there, of all calls.
numbers-repeated = Repeat callers
numbers-repeated-how = Calls of numbers that had an open case about the same, of all calls that a rule decided.
numbers-speed-of-answer = Average speed of answer (ASA)
numbers-speed-of-answer-how = Time from the decision of the rules until an agent accepts, on average over all calls in line that an agent answered.
numbers-longest-wait = Longest wait
numbers-longest-wait-how = The longest time that anybody in line waited until an agent accepted, or until they gave up.
numbers-service-level = Service level
numbers-service-level-how = Calls answered within { $seconds } seconds / (all calls in line − those that gave up within { $seconds } seconds). Who was promised a callback, left a message or was put through to the human line counts as not answered in time.
numbers-abandoned = Abandoned
numbers-abandoned-how = Calls that ended without an agent, a promise or the human line, of all calls in line.
numbers-senior-load = Senior load
numbers-senior-load-how = Time that seniors spent in conversations and in seats beside one, of the time that they were signed in and on no break. Whatever is chosen above, all their calls count.
numbers-first-contact-resolution = Solved at first contact (FCR)
numbers-first-contact-resolution-how = Cases of which the caller said after the first conversation that it is solved, and did not call again inside the window; of cases whose window is over and of which it is known.
numbers-satisfaction = Satisfied (CSAT)
numbers-satisfaction-how = Ratings of 4 or 5, of all ratings from 1 to 5.
numbers-response-rate = Answered the survey
numbers-response-rate-how = Callers who said yes or no, of those whose phone rang for a survey and will not ring again.
numbers-unsolved = Not solved
numbers-unsolved-how = Callers who said no, of those who said yes or no.
numbers-precision = Precision of the rules
numbers-precision-how = Conversations that did not settle the matter, or were not the first about it; of those that a rule sent to a senior queue and of which caller or agent said how they went.

numbers-chart-calls = Calls
numbers-chart-callers = Raised voices and repeat callers
numbers-chart-waits = Waits
numbers-chart-service = Service level and abandoned calls
numbers-chart-answers = What callers said
numbers-chart-load = Senior load
numbers-chart-groups = All numbers, compared
numbers-chart-unsolved = Not solved, by reason
numbers-chart-precision = Precision, by rule
numbers-nothing-drawn-calls = No calls ended in these days.
numbers-nothing-drawn-callers = No voice was raised, and nobody called again about the same.
numbers-nothing-drawn-waits = Nobody had to wait.
numbers-nothing-drawn-service = Nobody was in line.
numbers-nothing-drawn-answers = Nobody has said anything in a survey yet. It is asked a while after a conversation.
numbers-nothing-drawn-load = No senior was in a conversation.
numbers-nothing-drawn-unsolved = Nobody has said that it was not solved.
numbers-nothing-drawn-precision = No rule has sent a call to a senior that had needed one, as far as anybody said.
