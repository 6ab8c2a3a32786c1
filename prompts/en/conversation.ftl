# Around a conversation: what the caller hears while the agent has stepped aside, and what agents hear who have.

# To the caller, while the agent is away from the conversation for a moment.
held = One moment, please.
    .seconds = 3
# To the caller, when the agent has it played. It counts once it was heard to its end.
conduct-warning =
    We would like to help you, and we can only do so in a respectful conversation. Otherwise we may have to end this call.
    .seconds = 16
# To the caller, when the agent ends the call after the warnings: why, and the way back.
conduct-farewell =
    We are ending this call because of how our colleague was spoken to. You can call us again at any time. To leave a message now, press 2.
    .seconds = 20
conduct-goodbye = Goodbye.
    .seconds = 3
# To a caller who spoke of an emergency.
urgent = I am connecting you with a person right now.
    .seconds = 6

# To the agent, after the star key. Only what can be done now is told.
menu-senior = Press 1 to ask for a senior colleague,
    .seconds = 8
menu-warning = 2 to play the warning,
    .seconds = 4
menu-end = 3 to end the call,
    .seconds = 4
menu-back = any other key to go back to the caller.
    .seconds = 6
senior-asked = A senior colleague is being asked.
    .seconds = 6
no-senior-free = No senior colleague is free now.
    .seconds = 6
warning-plays = The caller hears the warning, then you go on.
    .seconds = 6

# To the senior who is offered a seat beside the agent.
seat-keys = Press 1 to listen, 2 to coach, 3 to join, 4 to pass.
    .seconds = 10
seat-passed = Thank you.
    .seconds = 3
seat-menu = Press 1 to listen, 2 to coach, 3 to join, any other key to go on as before. To leave, hang up.
    .seconds = 14
seat-over = The conversation is over. Thank you.
    .seconds = 5
