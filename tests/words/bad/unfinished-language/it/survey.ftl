# The short call afterwards.

survey-hello = Hello, this is { $business } about your recent call.
    .seconds = 8
survey-question = Is it solved? Press 1 or say yes. If not, press 2 or say no.
    .seconds = 8
survey-question-again = Sorry, I did not get that. Press 1 if it is solved, 2 if it is not.
    .seconds = 10
survey-solved = Thank you, good to hear. Goodbye.
    .seconds = 6
survey-not-solved = Thank you for telling us. To talk to a senior colleague now, press 1. To be called back, press 2.
    .seconds = 14
survey-no-answer = Thank you. Goodbye.
    .seconds = 5

# Words, or several words in a row, that mean yes or no, separated by commas. Apostrophes are left out.
survey-yes-words = yes, yeah, yep, solved, fixed, correct
    .heard-in = no call
survey-no-words = no, nope, still, unsolved
    .heard-in = no call
# Words that turn a yes into a no: "it is not solved". When nothing else is said, they mean no.
survey-not-words = not, isnt, never, neither
    .heard-in = no call
