"""Who may take which call: offers, whispers, and what follows a conversation."""
