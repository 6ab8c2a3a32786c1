# What agents hear who call the line from their own phone, to sign in or out.

team-pin = To sign in or out, enter your PIN. For anything else, stay on the line.
    .seconds = 9
team-pin-again = That is not your PIN. Enter it again, or stay on the line.
    .seconds = 8
team-locked = Your PIN was wrong too often. For a while it cannot be entered. I am taking you to the line.
    .seconds = 14
team-menu = Press 1 to take calls, 2 for a break, 3 to sign out, or 4 to take calls at once, without the rest that is due.
    .seconds = 13

# How it stands with them, before the menu and after their choice.
team-available = You take calls.
    .seconds = 4
team-resting = You take calls again after a rest.
    .seconds = 5
team-break = You are on a break.
    .seconds = 4
team-offline = You are signed out.
    .seconds = 4
team-busy = You are busy with a call. What you choose begins after it.
    .seconds = 7
