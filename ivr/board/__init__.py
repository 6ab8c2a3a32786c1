"""What goes on now, for people to watch: who waits, who talks, who works, what is promised, and what is wrong."""
