# The page of an agent, and the briefing behind a link.

agent-lost = No connection. What you see may be old.
agent-state = Your state
agent-offline = Signed out
agent-available = Available
agent-offered = Your phone rings
agent-on-a-call = On a call
agent-wrap-up = Wrap-up
agent-cooldown = Cooldown
agent-break = On a break
agent-since = since
agent-is-offline = No call is offered to you.
agent-is-available = The next call may come at any time.
agent-is-offered = Your phone tells you which key to press.
agent-is-break = No call is offered to you.
agent-rests-until = The next call comes not before

agent-choose-now = Take calls?
agent-choose-later = After this call:
agent-choose-available = Available
agent-choose-break = Break
agent-choose-offline = Signed out
agent-waive = I do not need this rest
agent-waive-now = Take calls now

agent-caller = The caller
agent-number-withheld = withheld
agent-called = called at
agent-first = First
agent-who = Who
agent-what = What
agent-how = How
agent-history = Before
agent-opening = To open

agent-during = During the call
agent-star = The star on your phone does the same as the buttons here.
agent-senior-asked = { $name } is being asked.
agent-senior-there = { $name } is with you.
agent-warning-plays = The warning is being played to the caller.
agent-warned = Warnings heard to their end: { $times }.
agent-ask-senior = Ask for a senior
agent-play-warning = Play the warning
agent-end = End this call
agent-end-hears = The caller hears why, and how to reach us again.
agent-end-now = End it now

agent-ended = How did the last call end?
agent-ended-at = It ended at
agent-told-solved = Solved
agent-told-not-solved = Not solved
agent-told-follow-up = I will follow up

agent-earlier = Earlier calls about this
agent-earlier-none = None is known: this is the first call about it.
agent-earlier-not-told = The number is not verified: ask who is calling before you speak of earlier calls.
agent-today = Your calls today
agent-today-none = Your calls of today will be listed here, and how they ended.
agent-call-with = with { $agent }
agent-call-alone = Nobody talked with them.
agent-call-raised = raised voice
agent-wish-callback = Wished to be called back.
agent-wish-message = Left a message.
agent-outcome-solved = solved, said the agent
agent-outcome-not-solved = not solved, said the agent
agent-outcome-follow-up = follow-up promised
agent-survey-solved = solved, said the caller
agent-survey-not-solved = not solved, said the caller
agent-survey-rating = { $rating } of 5

agent-notice = When a call comes
agent-notice-note = For this browser only; the phone itself rings anyway.
agent-notice-ring = Ring here too
agent-notice-show = Show a notification

agent-note-over = That call is over already.
agent-note-senior = A senior is being asked.
agent-note-no-senior = No senior is free now.
agent-note-warning = The warning is being played to the caller.
agent-note-no-warning = No warning can be played now.
agent-note-end = The call is being ended.
agent-note-no-end = You cannot end this call.
agent-note-disposition = Kept.

agent-briefing = A call for you
agent-briefing-once = This link opens once.
agent-briefing-show = Show the briefing
agent-briefing-keys = Your phone tells you which key to press.
agent-briefing-gone = Nothing here any more
agent-briefing-gone-why = This link has been opened before, or is too old. Your phone tells you the same; press 3 to hear it again.

agent-said-rings = Your phone rings
agent-said-blocked = Your browser does not allow it. Change that in its settings for this page.
