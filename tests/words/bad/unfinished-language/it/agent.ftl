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
    } about this, { $days ->
        [0] today.
        [one] in { $days } day.
       *[other] in { $days } days.
    }
    .seconds = 6
    .heard-in = the briefing
briefing-repeat-unverified = The number called before about this, but is not verified.
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
briefing-raised-at-once = Raised voice from the first word.
    .seconds = 5
    .heard-in = the briefing
briefing-not-solved = Survey: not solved.
    .seconds = 3
    .heard-in = the briefing
briefing-follow-up = Last time: follow-up promised.
    .seconds = 4
    .heard-in = the briefing
briefing-callback = Callback, they are not on the line yet.
    .seconds = 5
    .heard-in = the briefing
briefing-message = They left a message.
    .seconds = 3
    .heard-in = the briefing
briefing-open-repeat = Start from what was tried.
    .seconds = 4
    .heard-in = the briefing
briefing-open-raised = Let them finish first.
    .seconds = 4
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
passed = Thank you. The call goes to someone else.
    .seconds = 6

ask-disposition = The caller has gone. Press 1 if it is solved, 2 if not, 3 if you will follow up.
    .seconds = 11
disposition-kept = Thank you.
    .seconds = 3
