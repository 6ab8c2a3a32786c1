# The label is not known yet.
greeting = You call about { $label }, press 0.
notice =
    Thank you for calling { $busines }.
    .without = business
