# The routing file: changed, tried, back-tested, made live, rolled back.

rules-parts = Parts of this page
rules-edit = Edit
rules-back-tests = Back-tests
rules-history = History
rules-live = Activation { $number } is live

rules-wrong =
    { $n ->
        [one] 1 fault
       *[other] { $n } faults
    }
rules-right-but =
    { $n ->
        [one] Right, with 1 warning
       *[other] Right, with { $n } warnings
    }
rules-right = Everything is right
rules-faults = What is wrong
rules-faults-here =
    { $n ->
        [one] 1 remark
       *[other] { $n } remarks
    }
rules-line = Line { $line }, column { $column }:
rules-read-only = You see the live file. Ops can change it.
rules-draft-of = Your draft, begun from activation { $base }. Kept:
rules-as-live = As it is live. What you change becomes your draft; callers notice nothing until you activate it.
rules-check = Keep and check
rules-sides = Show
rules-as-form = Form
rules-as-text = Text
rules-text-hint = Ctrl-F searches. Tab goes on to the next field. F8 goes to the next fault.
rules-unreadable = The text cannot be read at the moment, so there is no form. Mend the fault above, and it comes back.

rules-section-business = Business
rules-section-lines = Lines
rules-section-hours = Opening hours
rules-section-reasons = Reasons
rules-section-person-words = Asking for a person
rules-section-queues = Queues
rules-section-agents = Agents
rules-section-rules = Rules
rules-section-waiting = Waiting
rules-section-repeat-callers = Repeat callers
rules-section-wrap-up = Wrap-up
rules-section-care = Care for agents
rules-section-survey = Survey
rules-section-conduct = Conduct
rules-section-urgent = Emergencies
rules-section-retention = Retention
rules-section-tests = Examples
rules-left-out = left out: { $default }
rules-left-out-none = left out
rules-up = Up
rules-down = Down
rules-take-out = Take out
rules-take-out-what = Take out { $what }
rules-add = Add
rules-new-name = New name in { $what }

rules-overtaken-title = Activation { $number } has become live meanwhile
rules-overtaken-what = Your draft was begun from activation { $base }. Nothing of it is lost. This is what has been changed since then, by
rules-take-in = Take these changes into my draft
rules-taken-in = What has become live meanwhile is in your draft now. Look at what it changes before you activate it.
rules-clash = Your draft changes the same lines. Take over by hand what is to stay.
rules-carry-over = I have seen this: my draft takes its place

rules-try = Try a call
rules-try-hint = Where would a call with these facts go by the text above? What is left empty is as on an ordinary first call.
rules-other-facts = More facts
rules-usual = as usual
rules-try-now = Try
rules-try-wrong = The text has faults. Mend them first.
rules-goes-to = Goes to
rules-tier-general = general
rules-tier-senior = senior
rules-by-rule = By rule
rules-because = Because
rules-priority = Priority
rules-points = Points
rules-passed-over = Rules above it that did not hold
rules-rule = Rule
rules-did-not-hold = Did not hold
rules-as = As it was
rules-assumed = What was assumed

rules-back-test = Back-test
rules-back-test-hint = Decides past calls again by your draft, from what was known then. Nothing is changed by that.
rules-days = Days back
rules-back-test-now = Back-test
rules-last-back-test = Latest back-test
rules-busy = Two back-tests are running already. Try again when they are done.
rules-days-title = Calls of
rules-last-days =
    { $n ->
        [one] the last day
       *[other] the last { $n } days
    }
rules-state = State
rules-state-running = running
rules-state-done = done
rules-state-failed = failed
rules-running = It is running. This page shows the result by itself.
rules-look-again = Look again
rules-failed = The back-test failed. Check the draft and start it again.
rules-no-calls = No calls were decided in these days
rules-no-calls-hint = Choose more days, or come back when the line has had calls.
rules-no-back-tests = Nobody has back-tested yet
rules-no-back-tests-hint = Change the rules on the page Edit and press Back-test there.

rules-headline = Of the calls decided then, { $calls } in all, the draft puts { $moved } into another queue.
rules-headline-unsolved = Not solved, says the survey, were { $unsolved } of these.

# Of the sheets of a back-test.
rules-sheet-from = from
rules-sheet-to = to
rules-sheet-calls = calls
rules-sheet-of-all = of all
rules-sheet-then = then
rules-sheet-draft = draft
rules-sheet-change = change
rules-sheet-moved-calls = moved calls
rules-sheet-of-moved = of moved
rules-sheet-other-calls = other calls
rules-sheet-of-others = of others
rules-sheet-rule = rule
rules-sheet-fact = fact
rules-sheet-asked-for-by = asked for by
rules-sheet-unknown = unknown
rules-sheet-not-recorded-yet = not recorded yet
rules-sheet-call = call
rules-sheet-decided = decided
rules-sheet-rule-then = rule then
rules-sheet-rule-of-the-draft = rule of the draft
rules-sheet-survey = survey
rules-sheet-mon = mon
rules-sheet-tue = tue
rules-sheet-wed = wed
rules-sheet-thu = thu
rules-sheet-fri = fri
rules-sheet-sat = sat
rules-sheet-sun = sun
rules-sheet-nothing-changed = nothing changed
rules-sheet-with-a-higher-priority = with a higher priority
rules-sheet-with-a-lower-priority = with a lower priority
rules-sheet-hours-of-talk = hours of talk
rules-sheet-calls-in-the-busiest-hour-of-the-week = calls in the busiest hour of the week
rules-sheet-solved = solved
rules-sheet-not-solved = not solved
rules-sheet-no-answer = no answer
rules-sheet-still-to-come = still to come
rules-sheet-not-asked = not asked
rules-sheet-to-be-followed-up = to be followed up
rules-sheet-not-said = not said
rules-sheet-talk-lasts-as-long-as-it-did-then = Talk lasts as long as it did then
rules-sheet-calls-in-senior-queues-in-each-hour-of-the-week-added-up-over-all-weeks = Calls in senior queues in each hour of the week, added up over all weeks
rules-sheet-decided-no-call = Decided no call
rules-sheet-calls-in-which-a-rule-asked-for-what-was-not-known-then = Calls in which a rule asked for what was not known then
rules-sheet-a-comparison-with-it-does-not-hold = A comparison with it does not hold
rules-sheet-none-yet = none yet
rules-sheet-no-case = no case
rules-sheet-moved-to-another-queue = Moved to another queue
rules-sheet-in-the-same-queue = In the same queue
rules-sheet-senior-load = Senior load
rules-sheet-senior-calls-by-hour-of-the-week = Senior calls by hour of the week
rules-sheet-what-surveys-said = What surveys said
rules-sheet-last-outcome-of-the-case-as-of-today = Last outcome of the case, as of today
rules-sheet-rules-of-the-draft = Rules of the draft
rules-sheet-not-known-then = Not known then

rules-activate = Activate
rules-activate-hint = Makes your draft live, with its prompts. Calls that are under way go on by the rules that they began with.
rules-note = What have you changed, and why? (optional)
rules-draft-changes = What your draft changes
rules-activate-now = Activate now
rules-discard = Discard draft
rules-discard-now = Yes, discard what I changed
rules-discarded = The draft is gone. This is what is live.
rules-carried = Your draft will take the place of what is live now, once you activate it.
rules-is-live = Your draft is live. All servers follow within two seconds.
rules-nothing = There is no draft. Change something first.
rules-wrong-still = The draft has faults. Mend them first.
rules-overtaken = Nothing was activated, because something else has become live meanwhile. See below what it changed.

rules-number = Activation
rules-activation = Activation { $number }
rules-is-the-live-one = live
rules-refused = refused
rules-when = When
rules-by = By
rules-how = How
rules-how-shipped = as shipped
rules-how-file = from the file on disk
rules-how-command = on the command line
rules-how-console = on this page
rules-how-rollback = rolled back
rules-note-title = Note
rules-version = Version
rules-no-history = Nothing has been live yet
rules-no-history-hint = The first start of the server makes a routing file live.
rules-refused-because = Why it was refused
rules-changed = What it changed
rules-roll-back = Roll back
rules-roll-back-hint = Makes this version live again, as a new activation. Drafts stay as they are.
rules-roll-back-changes = What that changes now
rules-roll-back-now = Roll back to activation { $number }
rules-rolled-back = Rolled back. All servers follow within two seconds.
rules-too-old = This release does not take that version any more.
rules-no-changes = Nothing is different.
rules-changes-of = Changes of { $file }
rules-line-before = Line before
rules-line-after = Line after
rules-what = Change
rules-added = added
rules-removed = removed

rules-said-kept = Kept as your draft.
rules-said-not-kept = Not kept: the server does not answer. Your text is still here.
rules-said-signed-out = Not kept: you have been signed out. Sign in again in another tab; your text is still here.
rules-said-by-hand = This can only be changed in the text, as it would lose a comment or cannot be told apart.
