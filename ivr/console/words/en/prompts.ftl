# What callers and agents hear, to be changed.

prompts-intro = What callers and agents hear. You change it in a draft of yours; callers hear it once the draft is live.
prompts-intro-reader = What callers and agents hear. Only operations change it.
prompts-language = Language
prompts-other-languages = Begin another language
prompts-situation = Situation
prompts-in-caller = Calling and waiting
prompts-in-conversation = In conversation
prompts-in-survey = Survey
prompts-in-agent = The agent’s phone
prompts-in-team = Signing in by phone
prompts-in-others = Named by rules
prompts-only-own = Only what is not as shipped
prompts-count = { $n } of { $all } prompts
prompts-none = No prompt fits
prompts-none-hint = Search for fewer words, or everywhere.
prompts-heard-by-rule = Before callers wait, where a rule names it.
prompts-own = own words
prompts-instead-of = Shipped:
prompts-recorded = recorded
prompts-drafted = in your draft
prompts-missing = missing
prompts-changes =
    { $n ->
        [one] One prompt is changed in your draft.
       *[other] { $n } prompts are changed in your draft.
    }
prompts-review = Check the draft and make it live
prompts-all = All prompts
prompts-words = Words
prompts-words-hint = What stands in braces is filled in for each call. A line “.seconds = 9” lets it last longer.
prompts-given = Filled in for each call
prompts-such-as = such as “{ $value }”
prompts-save = Keep in the draft
prompts-drop = Use the shipped words
prompts-check = Result of the check
prompts-right = Nothing is wrong with it.
prompts-wrong =
    { $n ->
        [one] One fault keeps it from being kept:
       *[other] { $n } faults keep it from being kept:
    }
prompts-at = Line { $line }, column { $column }
prompts-sounds-like = As it is heard
prompts-lasts = About { $seconds } of { $most } seconds
prompts-hear = Hear
prompts-hear-note = The words are said by a voice of your browser, with examples filled in. On the telephone it is the voice of the line.
prompts-shipped = Shipped words
prompts-shipped-none = None in this language. Below is the English prompt.
prompts-shipped-never = None: it is a prompt of your own.
prompts-english = In English
prompts-recording = Recording
prompts-recording-note = It is played in the place of the words, and brought to the sound and loudness of the telephone. Let both say the same.
prompts-recording-none = There is none: a voice says the words.
prompts-recording-lasts = { $seconds } of { $most } seconds
prompts-obstacle-no-words = Write the words first: they are what is said when a recording cannot be had.
prompts-obstacle-filled-in = It cannot be recorded: a recording is the same in each call, and these words are not. Write words without anything to fill in first.
prompts-obstacle-inside = It cannot be recorded: it is only heard inside of something else.
prompts-record = Record
prompts-stop = Stop
prompts-level = Level of the microphone
prompts-file = Sound file (WAV, FLAC, MP3 and others)
prompts-listen = Listen before you keep it
prompts-keep-recording = Keep this recording in the draft
prompts-drop-recording = Drop the recording
prompts-too-long = It lasts { $seconds } seconds, and { $most } are the most. Record it shorter.
prompts-too-large = The file is larger than { $megabytes } MB. Export it shorter, or as MP3.
prompts-no-file = Record something, or choose a file.
prompts-done-words = Kept in your draft.
prompts-done-shipped = In your draft the shipped words are used again.
prompts-done-recording = The recording is in your draft.
prompts-done-no-recording = In your draft a voice says the words again.
prompts-said-refused = The browser gives no microphone. Allow it for this page, or choose a file.
prompts-said-recording = Recording: { $seconds } of { $most } seconds
prompts-said-recorded = { $seconds } seconds recorded. Listen, then keep it.
prompts-said-no-voice = This browser has no voice.
