# What an agent hears on their own phone. The briefing lasts ten seconds at most; { $words } are the caller's own.

briefing-new = New caller.
    .seconds = 3
    .heard-in = the briefing
briefing-repeat =
    { $ordinal ->
        [2] Second call
        [3] Third call
        [4] Fourth call
        [5] Fifth call
       *[other] Call number { $ordinal }
    } { $days ->
        [0] today.
        [one] in { $days } day.
       *[other] in { $days } days.
    }
    .seconds = 6
    .heard-in = the briefing
briefing-repeat-unverified = The number called before, but is not verified.
    .seconds = 7
    .heard-in = the briefing
briefing-withheld = Number withheld.
    .seconds = 3
    .heard-in = the briefing
briefing-reason = About { $label }.
    .seconds = 5
    .heard-in = the briefing
briefing-words = They say: "{ $words }".
    .seconds = 7
    .heard-in = the briefing
briefing-raised =
    Raised voice, plus { $rise } decibels over their own level for { $seconds ->
        [one] one second.
       *[other] { $seconds } seconds.
    }
    .seconds = 8
    .heard-in = the briefing
briefing-raised-short = Raised voice, plus { $rise } decibels.
    .seconds = 4
    .heard-in = the briefing
briefing-raised-at-once = Raised voice from the first word.
    .seconds = 5
    .heard-in = the briefing
briefing-not-solved = Survey: not solved.
    .seconds = 3
    .heard-in = the briefing
briefing-not-solved-then = Last time: not solved.
    .seconds = 3
    .heard-in = the briefing
briefing-solved-then = Last time: noted as solved.
    .seconds = 4
    .heard-in = the briefing
briefing-follow-up = Follow-up was promised.
    .seconds = 4
    .heard-in = the briefing
briefing-callback = Callback, not on the line yet.
    .seconds = 5
    .heard-in = the briefing
briefing-message = They left a message.
    .seconds = 3
    .heard-in = the briefing
briefing-urgent = Possible emergency.
    .seconds = 3
    .heard-in = the briefing
briefing-beside = With { $agent }.
    .seconds = 3
    .heard-in = the briefing
briefing-cut-off = Was just cut off.
    .seconds = 3
    .heard-in = the briefing
briefing-open-repeat = Start from what was tried.
    .seconds = 4
    .heard-in = the briefing
briefing-open-raised = Let them finish.
    .seconds = 4
    .heard-in = the briefing
briefing-open-new = Say back what they need.
    .seconds = 3
    .heard-in = the briefing
briefing-open-follow-up = Start with the follow-up.
    .seconds = 3
    .heard-in = the briefing
briefing-open-unverified = Ask who is calling.
    .seconds = 3
    .heard-in = the briefing
briefing-open-promise = Say it is the promised call.
    .seconds = 4
    .heard-in = the briefing
briefing-open-cut-off = Say sorry for the cut.
    .seconds = 3
    .heard-in = the briefing
briefing-open-urgent = Ask if they are safe.
    .seconds = 3
    .heard-in = the briefing
briefing-open-beside = Listen first.
    .seconds = 3
    .heard-in = the briefing
briefing-keys = Press 1 to accept, 2 to pass, 3 to repeat.
    .seconds = 7

direct-key = Press 1 to accept.
    .seconds = 4

accepted = Connecting.
    .seconds = 3
ringing-back = Ringing the caller now.
    .seconds = 4
caller-gone = The caller is not waiting any more. Thank you.
    .seconds = 6
caller-did-not-pick-up = The caller did not pick up. We will try again later. Thank you.
    .seconds = 8
ask-pass-reason = Why? 1 busy, 2 not my skill, 3 enough hard calls, 4 another reason.
    .seconds = 8
passed = Thank you. The call goes to someone else.
    .seconds = 6

ask-disposition = The caller has gone. Press 1 if it is solved, 2 if not, 3 if you will follow up.
    .seconds = 11
disposition-kept = Thank you.
    .seconds = 3
