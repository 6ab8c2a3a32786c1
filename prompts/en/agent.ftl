# What an agent hears on their own phone. The briefing lasts ten seconds at most; { $words } are the caller's own.

briefing-new = New caller.
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
briefing-repeat-unverified = The number called before about this, but is not verified.
briefing-withheld = Number withheld.
briefing-reason = About { $label }.
briefing-words = They say: "{ $words }".
briefing-raised =
    Raised voice, plus { $rise } decibels over their own level for { $seconds ->
        [one] one second.
       *[other] { $seconds } seconds.
    }
briefing-raised-at-once = Raised voice from the first word.
briefing-not-solved = Survey: not solved.
briefing-follow-up = Last time: follow-up promised.
briefing-callback = Callback, they are not on the line yet.
briefing-message = They left a message.
briefing-open-repeat = Start from what was tried.
briefing-open-raised = Let them finish first.
briefing-keys = Press 1 to accept, 2 to pass, 3 to repeat.

direct-key = Press 1 to accept.

accepted = Connecting.
ringing-back = Ringing the caller now.
caller-gone = The caller is not waiting any more. Thank you.
caller-did-not-pick-up = The caller did not pick up. We will try again later. Thank you.
passed = Thank you. The call goes to someone else.

ask-disposition = The caller has gone. Press 1 if it is solved, 2 if not, 3 if you will follow up.
disposition-kept = Thank you.
