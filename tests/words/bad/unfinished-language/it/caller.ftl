# What a caller hears. Words in { $braces } are filled in; everything else may be changed freely.
# Below a prompt, `.seconds` is how long it may last, and `.heard-in` says that it is heard inside of another.

# First, before anything is measured.
notice = Thank you for calling { $business }. To route your call, we measure how loud it is. We do not record it.
    .seconds = 12
greeting = You can press 0 at any time to speak to a person.
    .seconds = 8
ask-reason = In a few words, why are you calling today?
    .seconds = 6
ask-reason-again =
    Sorry, I did not get that. Please say it in a few words, or press a key. { $choices } For a person, press 0.
    .seconds = 30
choice = For { $label }, press { $key }.
    .seconds = 7
    .heard-in = ask-reason-again

# The reason is known; the caller is put in the line.
got-reason = Thank you. I understood: { $label }. I am putting you through.
    .seconds = 10
got-words = Thank you. I am putting you through to someone who can help.
    .seconds = 8
got-person = I am putting you through to a person.
    .seconds = 6
# The same for a caller whose voice is raised or who has had to call before: short, and sorry only once.
sorry-and-through = I am sorry about this. I am putting you straight through to a senior colleague.
    .seconds = 10

# While waiting.
place-in-line = You are number { $place } in the line.
    .seconds = 6
expected-wait = You should reach someone in less than { $minutes } minutes.
    .seconds = 7
waiting = Press 1 to be called back and keep your place, 2 to leave a message, or 3 to keep waiting.
    .seconds = 15
waiting-unknown-number = Press 2 to leave a message, or 3 to keep waiting.
    .seconds = 10
still-waiting = Someone will be with you as soon as possible.
    .seconds = 7
in-line-for-person = You are in the line for a person. Please stay on the line.
    .seconds = 8

# Nobody can take the call now.
nobody = Nobody can take your call right now.
    .seconds = 6
nobody-choices = Press 1 to be called back on the number you are calling from, or 2 to leave a message.
    .seconds = 12
callback-promised = We will call you back on the number you are calling from. Your place in the line is kept. Goodbye.
    .seconds = 14
message-invitation = Please leave your message after the tone. Press the hash key when you are done.
    .seconds = 11
message-invitation-unknown-number =
    Please leave your message after the tone, with the number that we can call you on. Press the hash key when you are done.
    .seconds = 15
message-kept = Thank you. Your message is stored and someone will hear it. Goodbye.
    .seconds = 10
message-empty = I did not hear a message.
    .seconds = 5

# The conversation.
returned = The line to my colleague was cut. If you are done, you can hang up. Otherwise I am putting you through again.
    .seconds = 14
calling-back = Hello, this is { $business }, calling you back as promised. I am connecting you now.
    .seconds = 11

# Anything unexpected: words, and a person.
not-now = Sorry, something went wrong on our side. We will try again.
    .seconds = 8
