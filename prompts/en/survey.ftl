# The short call afterwards: under 45 seconds in all.

# Keys only: nobody who says hello too interrupts it.
survey-hello = Hello, this is { $business }.
    .seconds = 4
survey-opt-out = Press 9 to stop these calls.
    .seconds = 5
# By key or in words.
survey-question = You called us recently. Is it solved? Press 1 or say yes. If not, press 2 or say no.
    .seconds = 11
survey-question-again = Sorry, I did not get that. Press 1 if it is solved, 2 if it is not.
    .seconds = 10
survey-solved = Thank you, good to hear.
    .seconds = 3
survey-not-solved = Thank you for telling us. Your case is open again.
    .seconds = 6
survey-rating = How was our service, from 1, very bad, to 5, very good?
    .seconds = 6
# A word of their own, after a yes.
survey-comment = Is there anything else that you would like to tell us?
    .seconds = 5
survey-comment-audio = Would you like to tell us more? Say it now, or press 1 and we will record it.
    .seconds = 9
survey-record = Please speak after the tone.
    .seconds = 3
# After a no.
survey-choice = To talk to someone now, press 1. To be called back, press 2.
    .seconds = 8
survey-callback-time = When? As soon as possible: press 1. In three hours: 2. Tomorrow at this time: 3.
    .seconds = 9
survey-callback-soon = We will call you back as soon as we can. Goodbye.
    .seconds = 6
# By the caller's clock; by ours where we cannot know theirs.
survey-callback-at =
    We will call you back { $days ->
        [0] today
        [1] tomorrow
       *[other] on { $day }
    } at { $time }{ $clock ->
        [ours] , our time
       *[yours] { "" }
    }. Goodbye.
    .seconds = 8
# Good-bye.
survey-opted-out = You will not get these calls any more. Goodbye.
    .seconds = 6
survey-goodbye = Thank you. Goodbye.
    .seconds = 3
# To an answering machine, where ops want one.
survey-message =
    Hello, this is { $business }. You called us recently, and we wanted to ask whether it is solved. If it is not, please call
    us. Goodbye.
    .seconds = 15
# Words, or several words in a row, that mean yes or no, separated by commas. Apostrophes are left out.
survey-yes-words = yes, yeah, yep, solved, fixed, correct
    .heard-in = no call
survey-no-words = no, nope, still, unsolved
    .heard-in = no call
# Words that turn a yes into a no: "it is not solved". When nothing else is said, they mean no.
survey-not-words = not, isnt, never, neither
    .heard-in = no call
# The numbers from 1 to 5.
survey-rating-words = one, two, three, four, five
    .heard-in = no call
# Words that mean what the key 9 does.
survey-stop-words = stop calling, do not call, dont call, no more calls, remove me, take me off
    .heard-in = no call
