greting = Press 0 for a person.
