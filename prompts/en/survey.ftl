# The short call afterwards.

survey-hello = Hello, this is { $business } about your recent call.
survey-question = Is it solved? Press 1 or say yes. If not, press 2 or say no.
survey-question-again = Sorry, I did not get that. Press 1 if it is solved, 2 if it is not.
survey-solved = Thank you, good to hear. Goodbye.
survey-not-solved = Thank you for telling us. To talk to a senior colleague now, press 1. To be called back, press 2.
survey-no-answer = Thank you. Goodbye.

# Words that mean yes or no, separated by commas.
survey-yes-words = yes, yeah, yep, solved, fixed, correct
survey-no-words = no, nope, still, unsolved
# Words that turn a yes into a no: "it is not solved".
survey-not-words = not, isnt, never, neither
