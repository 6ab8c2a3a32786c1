briefing-raised = Plus { ROUND($rise) } for { $seconds } seconds.
