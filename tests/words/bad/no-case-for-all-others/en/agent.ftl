briefing-raised = Plus { $rise } for { $seconds ->
        [one] one second.
    }
