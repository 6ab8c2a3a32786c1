# What a caller hears. Words in { $braces } are filled in; everything else may be changed freely.

# First, before anything is measured.
notice = Thank you for calling { $business }. To route your call, we measure how loud it is. We do not record it.
greeting = You can press 0 at any time to speak to a person.
ask-reason = In a few words, why are you calling today?
ask-reason-again =
    Sorry, I did not get that. Please say it in a few words, or press a key. { $choices } For a person, press 0.
choice = For { $label }, press { $key }.

# The reason is known; the caller is put in the line.
got-reason = Thank you. I understood: { $label }. I am putting you through.
got-words = Thank you. I am putting you through to someone who can help.
got-person = I am putting you through to a person.
# The same for a caller whose voice is raised or who has had to call before: short, and sorry only once.
sorry-and-through = I am sorry about this. I am putting you straight through to a senior colleague.

# While waiting.
waiting = You are in the line. Press 1 to be called back and keep your place, 2 to leave a message, or stay on the line.
waiting-unknown-number = You are in the line. Press 2 to leave a message, or stay on the line.
still-waiting = Someone will be with you as soon as possible.
in-line-for-person = You are in the line for a person. Please stay on the line.

# Nobody can take the call now.
closed = We are closed at the moment.
nobody = Nobody can take your call right now.
nobody-choices = Press 1 to be called back on the number you are calling from, or 2 to leave a message.
callback-promised = We will call you back on the number you are calling from. Your place in the line is kept. Goodbye.
message-invitation = Please leave your message after the tone. Press the hash key when you are done.
message-invitation-unknown-number =
    Please leave your message after the tone, with the number that we can call you on. Press the hash key when you are done.
message-kept = Thank you. Your message is stored and someone will hear it. Goodbye.
message-empty = I did not hear a message.

# The conversation.
returned = The line to my colleague was cut. If you are done, you can hang up. Otherwise I am putting you through again.
calling-back = Hello, this is { $business }, calling you back as promised. I am connecting you now.

# Anything unexpected: words, and a person.
one-moment = One moment please, I am putting you through.
not-now = Sorry, something went wrong on our side. We will try again.
