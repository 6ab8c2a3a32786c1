# Calls: the list, and one call.

calls-title = Calls
calls-filters = Which calls
calls-text = Number, words or CallSid
calls-since = From
calls-until = To
calls-days-note = Days in the time zone of the business, { $zone }.
calls-line = Line
calls-queue = Queue
calls-reason = Reason
calls-agent = Agent
calls-result = Outcome
calls-voice = Voice
calls-caller = Caller
calls-any = Any
calls-only-raised = Raised
calls-not-raised = Not raised
calls-only-repeat = Repeat caller
calls-not-repeat = First call about it
calls-show = Show
calls-clear = Show all calls
calls-found = The calls, the latest first
calls-older = Older calls
calls-latest = Back to the latest
calls-csv = Download these calls as CSV
calls-none-title = No calls yet
calls-none = Calls appear here from their first ring on. Call the line to see one.
calls-none-fit-title = No call fits
calls-none-fit = Take away a filter, or look for less of the number.

calls-came = Came
calls-number = Number
calls-about = About
calls-to = Queue
calls-lasted = Lasted
calls-with = Agent
calls-waited = Waited
calls-talked = Talked
calls-open = The call of { $number }
calls-withheld = Number withheld

calls-result-live = On the line
calls-result-solved = Solved
calls-result-not_solved = Not solved
calls-result-follow_up = To be followed up
calls-result-unknown = Not known
calls-result-callback = Callback promised
calls-result-message = Message left
calls-result-human_line = Human line
calls-result-abandoned = Hung up
calls-result-not_reached = Not reached

calls-raised = Raised
calls-raised-by = Raised { $db } dB
calls-repeat = Repeat
calls-urgent = Urgent

calls-back = All calls
calls-ended = Ended
calls-still = still on the line
calls-case = Case
calls-open-case = The case and its other calls
calls-called-back = Called back
calls-first-call = the call in which that was promised
calls-version = Routing file
calls-version-of = Activation { $number }
calls-warnings = Warnings heard
calls-call-sid = CallSid
calls-said = What they said

calls-trace = Level of the voice
calls-trace-note = Decibels over the caller's own level (dashed), from the first word heard. Where the voice was raised is marked.
calls-trace-none = No levels are kept of this call: the caller was not heard, or they have been deleted. They are kept for { $days } days.
calls-trace-script = The picture needs scripts.
calls-rise-first = Raised from the first word, for { $seconds } s.
calls-rise = Raised at { $at } for { $seconds } s, by up to { $db } dB.
calls-no-rise = The voice was not raised.
calls-said-axis = dB
calls-said-raised = raised { $db } dB
calls-said-raised-first = raised from the first word

calls-decision = Decision
calls-decision-none = Nothing was decided: the call ended before, or went past the rules.
calls-decision-to = Queue { $queue }, priority { $priority }
calls-decision-because = Because
calls-decision-always = It holds for every call.
calls-decision-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
calls-decision-passed-over = Rules passed over
calls-decision-none-passed = None: it was the first rule.
calls-decision-failed = could not be worked out
calls-decision-facts = All facts
calls-fact-unknown = unknown

calls-survey = Survey
calls-survey-none = No survey about this call.
calls-survey-state-scheduled = Planned
calls-survey-state-dialling = Being called
calls-survey-state-asking = Being asked
calls-survey-state-solved = Solved
calls-survey-state-not-solved = Not solved
calls-survey-state-unanswered = Not reached
calls-survey-state-cancelled = Cancelled
calls-survey-due = Due
calls-survey-answered = Answered
calls-survey-rating = Rating
calls-survey-rating-of = { $rating } of 5
calls-survey-comment = In their own words
calls-survey-recorded = Recorded; the recording is with Twilio.
calls-survey-tries = Tries
calls-survey-why = Why

calls-promises = Promises
calls-promise-callback = Callback
calls-promise-message = Message
calls-promise-open = Open
calls-promise-late = Late
calls-promise-being-kept = Being kept
calls-promise-kept = Kept
calls-promise-due = Due

calls-timeline = Timeline
calls-timeline-note = The clock counts from the ring.
calls-timeline-none = Nothing is kept of this call any more. Timelines are kept for { $days } days.
calls-side-caller = Caller
calls-side-agent = Agent
calls-side-levelhead = Levelhead

calls-moment-arrived = { $number_known ->
    [no] The call comes in, without a number
   *[yes] The call comes in
}
calls-moment-said = { $asked ->
    [reason] { $key ->
        [none] { $words ->
            [none] Asked why they call: silence
           *[other] Asked why they call, they say
        }
       *[other] Asked why they call, they press { $key }
    }
    [wait] Waiting, they press { $key }
    [nobody] { $key ->
        [none] Told that nobody can take the call: silence
       *[other] Told that nobody can take the call, they press { $key }
    }
    [solved] { $key ->
        [none] { $words ->
            [none] Asked whether it is solved: silence
           *[other] Asked whether it is solved, they say
        }
       *[other] Asked whether it is solved, they press { $key }
    }
    [talk-or-callback] { $key ->
        [none] To talk now, or be called back: silence
       *[other] To talk now, or be called back: they press { $key }
    }
   *[other] { $key ->
        [none] When to be called back: silence
       *[other] When to be called back: they press { $key }
    }
}
calls-moment-raised = { $rise_db ->
    [none] The voice is raised from the first word
   *[other] The voice is raised, by { $rise_db } dB over their own level
}
calls-moment-settled = The voice settles after { $seconds } s
calls-moment-decided = The rule { $rule } decides: queue { $queue }, priority { $priority }
calls-moment-told-of-the-wait = { $minutes ->
    [none] Told their place in the line: { $place }
   *[other] { $place ->
        [none] Told to wait less than { $minutes } minutes
       *[other] Told their place in the line, { $place }, and to wait less than { $minutes } minutes
    }
}
calls-moment-urgent = An emergency: to the human line at once
calls-moment-offered = Offered to { $agent }
calls-moment-whispered = Whispered to { $agent }
calls-moment-not-taken = { $why ->
    [passed] { $agent } passes
    [unanswered] { $agent } does not answer
    [withdrawn] The offer to { $agent } is withdrawn
   *[failed] The phone of { $agent } cannot be rung
}
calls-moment-passed = { $why ->
    [busy] { $agent } passes: busy
    [skill] { $agent } passes: somebody else knows more about it
    [enough] { $agent } passes: enough hard calls
   *[other] { $agent } passes, for another reason
}
calls-moment-accepted = { $agent } accepts
calls-moment-connected = { $agent } and the caller are connected
calls-moment-dialled = { $agent } is dialled without REST
calls-moment-human-line = The human line is dialled
calls-moment-fallback = The fallback answers: something failed
calls-moment-menu = { $agent } steps out for the menu and presses { $key }
calls-moment-seat-offered = { $agent } is asked to sit beside
calls-moment-seat-taken = { $role ->
    [listen] { $agent } listens
    [coach] { $agent } coaches
   *[join] { $agent } joins
}
calls-moment-seat-left = { $agent } leaves the seat
calls-moment-taken-over = { $agent } takes the conversation over
calls-moment-warned = Warning { $warnings } is heard to its end
calls-moment-farewell = The call is being ended, as { $agent } asked
calls-moment-promised = { $kind ->
    [message] The caller leaves a message
   *[callback] The caller is promised a callback
}
calls-moment-promise-kept = { $by } marks the promise as kept
calls-moment-ringing-back = The caller is rung back for { $agent }
calls-moment-ended = { $after ->
    [intake] The call ends, before it was decided
    [waiting] The call ends in the line
    [connecting] The call ends on the way to an agent
   *[talking] The call ends
}
calls-moment-wrap-up = Wrap-up and rest of { $agent } until
calls-moment-disposition = { $outcome ->
    [solved] The agent says: solved
    [not_solved] The agent says: not solved
    [follow_up] The agent says: to be followed up
   *[other] The agent says nothing of how it ended
}
calls-moment-survey-due = The survey is planned for
calls-moment-survey-call = The survey calls, try { $try }
calls-moment-survey-cancelled = The survey is cancelled: { calls-why }
calls-why = { $why ->
    [newer-conversation] there was a newer conversation
    [called-in] they called themselves
    [opted-out] they want no such calls
    [no-number] there is no number any more
    [internal] a number of our own
    [emergency] an emergency number
    [premium] a number that costs extra
    [shared-cost] a number that costs extra
    [satellite] a satellite phone
    [not-a-phone] a number that is nobody's own phone
    [country] a country that is not called
    [not-verified] the number is not vouched for
    [no-lawful-time] there is no lawful time
    [called-enough] they were called often enough
    [refused] Twilio does not call the number
    [given-up] it was put off again and again
   *[by-ops] by hand
}
calls-moment-machine = A machine picks up
calls-moment-survey = { $answer ->
    [solved] They say that it is solved
    [not-solved] They say that it is not solved
   *[other] They want to talk to somebody instead
}
calls-moment-rating = They give { $rating } of 5
calls-moment-comment = { $kept_in ->
    [sound] Their own words are recorded
   *[writing] Their own words are written down
}
calls-moment-opted-out = They want no such calls any more
calls-moment-case = { $state ->
    [closed] The case is closed as solved
    [reopened] The case is open again
   *[unknown] The case is closed, without an answer
}
